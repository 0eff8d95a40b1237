package example.larkspur.accounts

import example.larkspur.kit.Log
import java.time.Clock
import java.time.Instant

/** Answered as problem details; [detail] is written for the engineer who asked. */
class Refused(val status: Int, val detail: String) : RuntimeException(detail)

/** What a reader sees who wants to know who has read their data. */
data class AccessEntry(val at: Instant, val reader: ReaderId, val caller: String, val purpose: String, val fields: Set<String>)

interface ReaderStore {
    /** Sealed columns by field, or null if there never was such a reader. */
    fun sealed(reader: ReaderId): Map<String, ByteArray>?

    fun hasConsent(reader: ReaderId, topic: String): Boolean
}

/** `GET /readers/{readerId}`: the fields asked for and no more, and a line about who asked. */
class Profiles(
    private val store: ReaderStore,
    private val column: PersonalColumn,
    private val purposes: Purposes,
    private val record: (AccessEntry) -> Unit,
    private val clock: Clock,
    private val log: Log,
) {
    fun read(reader: ReaderId, caller: String, purpose: String, fields: Set<String>): Map<String, String> {
        purposes.refusal(caller, purpose, fields)?.let { throw refused(caller, purpose, fields, it) }
        purposes.topic(caller, purpose)?.let { topic ->
            if (!store.hasConsent(reader, topic)) {
                throw refused(caller, purpose, fields, "The reader has not agreed to $topic")
            }
        }
        val sealed = store.sealed(reader) ?: throw Refused(404, "There is no reader ${reader.value}")
        // Before opening: an entry without a read does no harm, a read without an entry does
        record(AccessEntry(clock.instant(), reader, caller, purpose, fields))
        val opened = try {
            sealed.filterKeys { it in fields }.mapValues { (_, bytes) -> column.open(reader, bytes) }
        } catch (_: Forgotten) {
            throw Refused(404, "There is no reader ${reader.value}")
        }
        return mapOf("id" to reader.value) + opened
    }

    private fun refused(caller: String, purpose: String, fields: Set<String>, why: String): Refused {
        // The runbook counts these lines by caller, purpose and fields
        log.warn("refused", "status" to 403, "caller" to caller, "purpose" to purpose, "fields" to fields.joinToString(","))
        return Refused(403, why)
    }
}
