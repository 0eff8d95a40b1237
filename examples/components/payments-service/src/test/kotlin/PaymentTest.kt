package example.larkspur.payments

import example.larkspur.payments.Currency.EUR
import example.larkspur.payments.Currency.GBP
import kotlinx.coroutines.runBlocking
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotEquals

private class Acquirer(var outcome: Outcome = Outcome.Accepted(Reference("acq-1"))) : Connector {
    override val method = Method.CARD

    override suspend fun authorise(request: Authorisation) =
        if (request.payment.token == TestCards.DECLINED) Outcome.Declined("do_not_honour") else outcome

    override suspend fun capture(reference: Reference, amount: Money) = outcome

    override suspend fun cancel(reference: Reference) = outcome

    override suspend fun refund(reference: Reference, amount: Money) = outcome
}

class PaymentTest {
    private val ledger = Ledger()
    private val acquirer = Acquirer()
    private val payment = Payment(PaymentId("pay_91Tz4"), Money(2493, GBP), Reference("acq-1"), ledger)

    private fun detail(block: suspend () -> Unit) = assertFailsWith<Problem> { runBlocking { block() } }.detail

    @Test
    fun `the ledger adds up, in parts and back`() = runBlocking {
        payment.capture(acquirer, Money(1099, GBP))
        payment.capture(acquirer, Money(1394, GBP))
        payment.refund(acquirer, Money(1099, GBP))
        ledger.transfer("settled", Account.BANK, Account.ACQUIRER_RECEIVABLE, Money(1394, GBP))
        assertEquals(0, ledger.balance(Account.ACQUIRER_RECEIVABLE, GBP))
        assertEquals(1394, ledger.balance(Account.BANK, GBP))
        assertEquals(emptyMap(), ledger.offBy())
    }

    @Test
    fun `unknown moves nothing`() = runBlocking {
        acquirer.outcome = Outcome.Unknown
        assertEquals(Outcome.Unknown, payment.capture(acquirer, Money(2493, GBP)))
        assertEquals(0, payment.captured.amount)
        assertEquals(emptyList(), ledger.entries)
    }

    @Test
    fun `no more than was authorised, no more than was captured`() {
        assertEquals("That is more than was authorised.", detail { payment.capture(acquirer, Money(2494, GBP)) })
        assertEquals("That is more than was captured.", detail { payment.refund(acquirer, Money(1, GBP)) })
        assertEquals("The amount must be greater than zero.", detail { payment.capture(acquirer, Money(0, GBP)) })
        runBlocking { payment.capture(acquirer, Money(2493, GBP)) }
        assertEquals("A captured payment cannot be cancelled. Refund it instead.", detail { payment.cancel(acquirer) })
        assertFailsWith<IllegalArgumentException> { Money(1, GBP) + Money(1, EUR) }
    }

    @Test
    fun `a key is one intention`() = runBlocking {
        val idempotency = Idempotency()
        val key = IdempotencyKey.of("capture", "shp_8Lw0")
        var calls = 0
        suspend fun capture(status: Int, body: Any = Money(2493, GBP)) =
            idempotency.once(key, body) { Answer(status, "attempt ${++calls}") }
        assertEquals("attempt 1", capture(503).body)
        assertEquals("attempt 2", capture(200).body)
        assertEquals("attempt 2", capture(200).body)
        assertEquals("This key was used for another request.", detail { capture(200, body = Money(1, GBP)) })
        assertEquals(key, IdempotencyKey.of("capture", "shp_8Lw0"))
        assertNotEquals(key, IdempotencyKey.of("refund", "shp_8Lw0"))
    }

    @Test
    fun `a token is not printed`() {
        val payment = NewPayment(OrderNumber("LK-2048-7716"), Money(2493, GBP), TestCards.ACCEPTED)
        assertEquals(
            "NewPayment(orderNumber=OrderNumber(value=LK-2048-7716), amount=Money(amount=2493, currency=GBP), token=***)",
            payment.toString(),
        )
    }
}
