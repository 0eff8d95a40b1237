package example.larkspur.checkout

import java.time.Duration
import java.time.Instant
import java.util.UUID

enum class PlacementState { PLACING, PLACED, FAILED }

/** The intent, written before anything is done. One row in the table `placement`. */
data class Placement(
    val key: UUID,
    val sessionId: UUID,
    val state: PlacementState,
    val updatedAt: Instant,
    val paymentId: String? = null,
    val orderNumber: String? = null,
)

interface Placements {
    /** Inserts, or returns the row that was there before. Who inserts goes first. */
    fun begin(key: UUID, sessionId: UUID, now: Instant): Begun

    fun save(placement: Placement)

    /** Waits until the winner is done, or gives up and returns null. */
    fun await(key: UUID, patience: Duration): Placement?

    fun placingSince(before: Instant): List<Placement>
}

data class Begun(val placement: Placement, val isOurs: Boolean)

val PATIENCE: Duration = Duration.ofSeconds(10)
val STUCK_AFTER: Duration = Duration.ofSeconds(30)

/** The same placement authorises with the same key, however often it is resumed. */
fun paymentKey(placement: UUID): UUID =
    UUID.nameUUIDFromBytes("authorise:$placement".toByteArray())
