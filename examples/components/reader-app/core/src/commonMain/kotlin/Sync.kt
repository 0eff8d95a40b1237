package example.larkspur.reader.sync

import kotlin.time.Clock
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.Instant

/** Where somebody is in a book. [at] is in the server’s time, whatever the device believes. */
data class Position(val isbn: String, val locator: String, val device: String, val at: Instant)

/** The server’s rule, applied on the device as well: the latest wins, not the furthest. */
fun latest(one: Position, other: Position): Position = if (other.at > one.at) other else one

/**
 * The device’s clock, corrected by what the last answer of the server said.
 * Clocks of devices are wrong by minutes, and once by eleven years.
 */
class ServerTime(private val clock: Clock) {
    private var skew: Duration = Duration.ZERO
    private var lastServerTime: Instant = Instant.DISTANT_FUTURE - MAX_OFFLINE

    /** Called with the time of each answer. */
    fun learn(serverTime: Instant) {
        skew = clock.now() - serverTime
        lastServerTime = serverTime
    }

    fun now(): Instant = correctedNow(clock, skew)

    // A clock that jumps ahead while offline must not win for ever
    private fun correctedNow(clock: Clock, skew: Duration): Instant =
        (clock.now() - skew).coerceAtMost(lastServerTime + MAX_OFFLINE)

    private companion object {
        val MAX_OFFLINE = 60.days
    }
}

/** What the server keeps; it answers with the position that counts now. Null without a connection. */
fun interface Library {
    fun savePosition(position: Position): Position?
}

/** Changes in the order they were made. They leave it when the server has answered. */
class Journal(private val time: ServerTime, private val device: String) {
    private val waiting = ArrayDeque<Position>()

    val size: Int get() = waiting.size

    fun moveTo(isbn: String, locator: String) {
        // Only the last position of a book matters, and a journey by train has thousands
        waiting.removeAll { it.isbn == isbn }
        waiting += Position(isbn, locator, device, time.now())
    }

    /** Sends what it can, and returns positions of other devices that the reader may want to go to. */
    fun send(library: Library): List<Position> {
        val elsewhere = mutableListOf<Position>()
        while (waiting.isNotEmpty()) {
            val answer = library.savePosition(waiting.first()) ?: break
            val sent = waiting.removeFirst()
            if (answer.device != device && latest(sent, answer) === answer) elsewhere += answer
        }
        return elsewhere
    }
}
