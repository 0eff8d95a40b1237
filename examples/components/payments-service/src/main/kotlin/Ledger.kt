package example.larkspur.payments

enum class Account { ACQUIRER_RECEIVABLE, SALES_CLEARING, BANK }

enum class Side { DEBIT, CREDIT }

data class Entry(val what: String, val account: Account, val side: Side, val amount: Money) {
    val signed: Int get() = if (side == Side.DEBIT) amount.amount else -amount.amount
}

/** Append-only. A mistake is corrected by an entry that says so. */
class Ledger {
    private val written = mutableListOf<Entry>()

    val entries: List<Entry> get() = written.toList()

    /** Both halves or neither: there is no way to write one. */
    fun transfer(what: String, debit: Account, credit: Account, amount: Money) {
        if (amount.amount <= 0) throw Problem(400, "Not a valid request", "The amount must be greater than zero.")
        written += listOf(Entry(what, debit, Side.DEBIT, amount), Entry(what, credit, Side.CREDIT, amount))
    }

    fun balance(account: Account, currency: Currency): Int =
        written.filter { it.account == account && it.amount.currency == currency }.sumOf { it.signed }

    /** What is off, by currency; empty on a good night. */
    fun offBy(): Map<Currency, Int> =
        written.groupBy { it.amount.currency }.mapValues { (_, of) -> of.sumOf { it.signed } }.filterValues { it != 0 }
}

/** One payment and what may still be done with it. */
class Payment(val id: PaymentId, private val authorised: Money, private val reference: Reference, private val ledger: Ledger) {
    var captured = authorised.copy(amount = 0)
        private set
    var refunded = authorised.copy(amount = 0)
        private set
    private var isCancelled = false

    /** In parts, when an order leaves in several parcels. */
    suspend fun capture(connector: Connector, amount: Money): Outcome {
        if (isCancelled) throw conflict("A cancelled payment cannot be captured.")
        if ((captured + amount).amount > authorised.amount) throw conflict("That is more than was authorised.")
        return connector.capture(reference, amount).also {
            if (it !is Outcome.Accepted) return@also
            ledger.transfer("captured ${id.value}", Account.ACQUIRER_RECEIVABLE, Account.SALES_CLEARING, amount)
            captured += amount
        }
    }

    suspend fun cancel(connector: Connector): Outcome {
        if (captured.amount > 0) throw conflict("A captured payment cannot be cancelled. Refund it instead.")
        return connector.cancel(reference).also { isCancelled = it is Outcome.Accepted }
    }

    suspend fun refund(connector: Connector, amount: Money): Outcome {
        if ((refunded + amount).amount > captured.amount) throw conflict("That is more than was captured.")
        return connector.refund(reference, amount).also {
            if (it !is Outcome.Accepted) return@also
            ledger.transfer("refunded ${id.value}", Account.SALES_CLEARING, Account.ACQUIRER_RECEIVABLE, amount)
            refunded += amount
        }
    }

    private fun conflict(detail: String) = Problem(409, "Not in this state", detail)
}
