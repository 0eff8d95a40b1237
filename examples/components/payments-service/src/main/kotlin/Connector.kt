package example.larkspur.payments

enum class Method { CARD, WALLET, GIFT_CARD }

/** What the acquirer calls a payment. */
@JvmInline
value class Reference(val value: String)

data class Authorisation(val payment: NewPayment, val key: IdempotencyKey)

sealed interface Outcome {
    data class Accepted(val reference: Reference) : Outcome

    /** The reader’s bank wants to hear from the reader first. */
    data class Pending(val reference: Reference) : Outcome

    data class Declined(val code: String) : Outcome

    /** We asked for something that cannot be done in this state. */
    data class Refused(val why: String) : Outcome

    /** Neither a yes nor a no. Ask again, with the same key, and until then believe nothing. */
    data object Unknown : Outcome
}

/** Acquirers and wallets, one module each. A time-out is [Outcome.Unknown], never an exception. */
interface Connector {
    val method: Method
    suspend fun authorise(request: Authorisation): Outcome
    suspend fun capture(reference: Reference, amount: Money): Outcome
    suspend fun cancel(reference: Reference): Outcome
    suspend fun refund(reference: Reference, amount: Money): Outcome
}

/** Answered as problem details. */
class Problem(val status: Int, val title: String, val detail: String) : RuntimeException(detail)

/** An answer that is given again. */
data class Answer(val status: Int, val body: String)

/** Keys are kept for thirty days by the table behind this. */
class Idempotency {
    private val seen = HashMap<IdempotencyKey, Pair<Any, Answer>>()

    /** Runs [intention] once for [key]; a second request with the same [body] gets the first answer. */
    suspend fun once(key: IdempotencyKey, body: Any, intention: suspend () -> Answer): Answer {
        seen[key]?.let { (firstBody, answer) ->
            if (firstBody != body) throw Problem(409, "Not in this state", "This key was used for another request.")
            return answer
        }
        // What failed on our side may be tried again, and goes to the connector with the same key
        return intention().also { if (it.status < 500) seen[key] = body to it }
    }
}
