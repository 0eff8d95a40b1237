package example.larkspur.purchasing

import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull

class PurchaseOrderTest {
    private val salt = "9781999000011"
    private val aunt = "9781999000035"
    private val autumn = LocalDate.of(2025, 10, 1)
    private val older = PurchaseOrder("PO-3301", "tidemark-press", autumn, listOf(Line(salt, 40, 720)))
    private val newer = PurchaseOrder("PO-3377", "tidemark-press", autumn.plusDays(9), listOf(Line(salt, 60, 720), Line(aunt, 10, 510)))
    private val other = PurchaseOrder("PO-3302", "gardale-books", autumn, listOf(Line(salt, 20, 800)))

    @Test
    fun `the oldest order of the same supplier comes first`() {
        val receipt = Receipt("tidemark-press", salt, 55)
        assertEquals(listOf(Match("PO-3301", 40), Match("PO-3377", 15)), match(receipt, listOf(other, newer, older)))
    }

    @Test
    fun `what nobody asked for is nobody’s`() {
        val tooMany = Receipt("tidemark-press", salt, 103)
        assertEquals(Match(null, 3), match(tooMany, listOf(other, newer, older)).last())
        assertEquals(listOf(Match(null, 2)), match(Receipt("gardale-books", aunt, 2), listOf(other, newer)))
    }

    @Test
    fun `an order is closed when nothing more will come`() {
        assertEquals(PurchaseOrderState.OPEN, newer.state)
        val partly = newer.copy(received = mapOf(salt to 60))
        assertEquals(PurchaseOrderState.PARTLY_RECEIVED, partly.state)
        assertEquals(PurchaseOrderState.CLOSED, partly.copy(givenUp = setOf(aunt)).state)
        assertEquals(0, newer.copy(received = mapOf(salt to 62)).outstanding(salt))
    }

    @Test
    fun `asks for what is missing, in the supplier’s packs`() {
        val terms = Terms("tidemark-press", minimumPence = 10_000, multipleOf = 12)
        assertEquals(listOf(Line(salt, 24, 720)), raise(terms, listOf(Need(salt, 53, 720)), listOf(older, other)))
        assertNull(raise(terms, listOf(Need(salt, 30, 720)), listOf(older)), "enough is on its way")
        assertNull(raise(terms, listOf(Need(salt, 12, 720)), emptyList()), "£86.40 is below the minimum")
    }
}
