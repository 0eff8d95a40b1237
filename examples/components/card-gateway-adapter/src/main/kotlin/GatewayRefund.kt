package example.larkspur.gateway

import java.time.LocalDate

/** A refund as payments-service asks for it. */
data class Refund(val orderNumber: String, val placedOn: LocalDate, val gatewayReference: String, val pence: Int, val key: String)

sealed interface Result {
    data class Accepted(val gatewayId: String) : Result

    data class Rejected(val why: String) : Result

    /** The gateway did not say. Ask again with the same key. */
    data object Unknown : Result
}

/** The former gateway speaks lines of `name=value`, and answers in kind. Null is a time-out. */
fun interface Gateway {
    fun send(request: String): String?
}

/** Refunds of orders placed before the connectors; everything else is sent away. */
class GatewayRefunds(private val gateway: Gateway) {
    fun refund(refund: Refund): Result {
        if (refund.placedOn >= CONNECTORS_SINCE) {
            return Result.Rejected("Orders since $CONNECTORS_SINCE are refunded by payments-service itself")
        }
        val answer = gateway.send(request(refund))?.let(::fields) ?: return Result.Unknown
        return when (val code = answer["RESULT"]) {
            "00" -> Result.Accepted(answer.getValue("TXID"))
            "94" -> Result.Accepted(answer.getValue("ORIGINAL_TXID")) // a duplicate: done the first time
            "68", "91", null -> Result.Unknown
            else -> Result.Rejected(REASONS[code] ?: "The gateway answered $code")
        }
    }

    private fun request(refund: Refund) = listOf(
        "TYPE=REFUND",
        "REF=${refund.gatewayReference}",
        "AMOUNT=${"%d.%02d".format(refund.pence / 100, refund.pence % 100)}",
        "CURRENCY=GBP",
        "DEDUP=${refund.key.take(20)}", // longer keys are cut off at their end, without a word
        "MEMO=${refund.orderNumber}",
    ).joinToString("\n")

    private fun fields(text: String): Map<String, String> =
        text.lines().filter { '=' in it }.associate { it.substringBefore('=') to it.substringAfter('=').trim() }

    companion object {
        val CONNECTORS_SINCE: LocalDate = LocalDate.of(2025, 3, 1)

        private val REASONS = mapOf(
            "14" to "The card has been closed",
            "54" to "The card has expired",
            "61" to "More than was paid",
        )
    }
}
