package example.larkspur.refunds

import example.larkspur.kit.Log
import java.time.Clock
import java.time.Duration
import java.time.Instant

/** A refund that a connector did not accept the first time. */
data class Queued(
    val refundId: String,
    val paymentId: String,
    val pence: Int,
    val since: Instant,
    val attempts: Int = 0,
    val nextAt: Instant = since,
)

enum class Answer { ACCEPTED, REJECTED, UNKNOWN }

interface Queue {
    fun due(now: Instant): List<Queued>

    fun put(queued: Queued)

    fun remove(refundId: String)

    /** From here on a person looks at it. */
    fun handOver(queued: Queued, why: String)
}

/**
 * Repeats `POST /payments/{paymentId}/refunds`. Every attempt has the key of the first: a new key
 * after an unknown answer could give the money back twice.
 */
class RefundWorker(
    private val queue: Queue,
    private val refund: (Queued, key: String) -> Answer,
    private val clock: Clock,
    private val log: Log,
) {
    fun runOnce() = queue.due(clock.instant()).forEach(::attempt)

    private fun attempt(queued: Queued) {
        val now = clock.instant()
        val tried = queued.copy(attempts = queued.attempts + 1)
        when (refund(queued, "refund:${queued.refundId}")) {
            Answer.ACCEPTED -> queue.remove(queued.refundId)
            // Typically a closed card. It needs a bank transfer, and no machine can ask for the number
            Answer.REJECTED -> handOver(tried, "rejected")
            Answer.UNKNOWN ->
                if (now >= queued.since + PATIENCE) handOver(tried, "no answer for a day")
                else queue.put(tried.copy(nextAt = now + pauseAfter(tried.attempts)))
        }
    }

    private fun handOver(queued: Queued, why: String) {
        log.warn("handed over", "refundId" to queued.refundId, "why" to why, "attempts" to queued.attempts)
        queue.handOver(queued, why)
    }

    companion object {
        /** The alert RefundQueueOld begins where this ends. */
        val PATIENCE: Duration = Duration.ofHours(24)
        private val LONGEST: Duration = Duration.ofHours(2)

        /** One minute, two, four, and so on up to two hours. */
        fun pauseAfter(attempts: Int): Duration =
            minOf(Duration.ofMinutes(1L shl (attempts - 1).coerceAtMost(10)), LONGEST)
    }
}
