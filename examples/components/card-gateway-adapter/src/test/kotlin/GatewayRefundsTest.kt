package example.larkspur.gateway

import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertIs

class GatewayRefundsTest {
    private val sent = mutableListOf<String>()
    private val refund = Refund("LK-1990-0042", LocalDate.of(2025, 2, 28), "G-77102", 1905, "6d0c0a52-9f6e-4c57-9f7d")

    private fun answering(answer: String?) = GatewayRefunds { request ->
        sent += request
        answer
    }

    @Test
    fun `asks in the words of the gateway`() {
        assertEquals(Result.Accepted("T1"), answering("RESULT=00\r\nTXID=T1\r\n").refund(refund))
        assertContains(sent.single(), "AMOUNT=19.05\n")
        assertContains(sent.single(), "DEDUP=6d0c0a52-9f6e-4c57-9\n")
    }

    @Test
    fun `a duplicate was accepted the first time`() {
        assertEquals(Result.Accepted("T1"), answering("RESULT=94\nORIGINAL_TXID=T1").refund(refund))
    }

    @Test
    fun `no answer is not a no`() {
        for (answer in listOf(null, "", "RESULT=68", "RESULT=91")) {
            assertEquals(Result.Unknown, answering(answer).refund(refund))
        }
        assertEquals(Result.Rejected("The card has been closed"), answering("RESULT=14").refund(refund))
        assertEquals(Result.Rejected("The gateway answered 77"), answering("RESULT=77").refund(refund))
    }

    @Test
    fun `takes nothing new`() {
        assertIs<Result.Rejected>(answering("RESULT=00").refund(refund.copy(placedOn = LocalDate.of(2025, 3, 1))))
        assertEquals(emptyList(), sent)
    }
}
