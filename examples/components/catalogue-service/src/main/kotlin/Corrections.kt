package example.larkspur.catalogue

import example.larkspur.isbn.Isbn13
import example.larkspur.isbn.NotAnIsbn
import java.time.Clock
import java.util.UUID

data class Edition(
    val isbn: Isbn13,
    val fields: Map<Field, String>,
    val hands: Map<Field, Hand> = emptyMap(),
    val revision: Int = 1,
) {
    val title: String get() = fields.getValue(Field.TITLE)
}

data class Correction(val field: Field, val proposed: String, val reason: String, val by: Source)

/** The states of a receipt in openapi.yaml. */
enum class State { WAITING, ACCEPTED, REJECTED }

data class Receipt(val id: UUID, val state: State)

class Problem(val status: Int, val detail: String) : RuntimeException(detail)

/** Everything here happens in the transaction of [Corrections.propose]. */
interface Store {
    fun edition(isbn: Isbn13): Edition?

    fun save(edition: Edition)

    /** The whole record, for the relay to publish. */
    fun putIntoOutbox(edition: Edition)

    fun isWaiting(isbn: Isbn13, correction: Correction): Boolean

    fun keep(id: UUID, isbn: Isbn13, correction: Correction, state: State)
}

/** The only way into the record: `POST /editions/{isbn}/corrections`. */
class Corrections(private val store: Store, private val clock: Clock) {
    fun propose(text: String, correction: Correction): Receipt {
        val isbn = try {
            Isbn13.parse(text)
        } catch (wrong: NotAnIsbn) {
            throw Problem(400, "${wrong.message}.")
        }
        val edition = store.edition(isbn) ?: throw Problem(404, "Nothing is known about ISBN $isbn.")
        if (store.isWaiting(isbn, correction)) throw Problem(409, "The same correction is waiting already.")
        val last = edition.hands[correction.field]
        val state = when (TrustRules.judge(correction.field, correction.proposed, correction.by, last, clock.instant())) {
            Verdict.MERGE -> State.ACCEPTED.also { merge(edition, correction) }
            Verdict.REVIEW -> State.WAITING
            Verdict.REFUSE -> State.REJECTED
        }
        val id = UUID.randomUUID()
        store.keep(id, isbn, correction, state)
        return Receipt(id, state)
    }

    private fun merge(edition: Edition, correction: Correction) {
        val hands = edition.hands + (correction.field to Hand(correction.by, clock.instant()))
        // A feed repeats itself each night; what changes nothing is not a revision
        if (edition.fields[correction.field] == correction.proposed) return store.save(edition.copy(hands = hands))
        val merged = edition.copy(
            fields = edition.fields + (correction.field to correction.proposed),
            hands = hands,
            revision = edition.revision + 1,
        )
        store.save(merged)
        store.putIntoOutbox(merged)
    }
}
