package example.larkspur.refunds

import example.larkspur.kit.Log
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import kotlin.test.Test
import kotlin.test.assertEquals

private class MovingClock(var now: Instant) : Clock() {
    override fun instant() = now

    override fun getZone(): ZoneId = ZoneOffset.UTC

    override fun withZone(zone: ZoneId) = this
}

private class MemoryQueue(first: Queued) : Queue {
    val waiting = mutableMapOf(first.refundId to first)
    val handedOver = mutableListOf<String>()

    override fun due(now: Instant) = waiting.values.filter { it.nextAt <= now }

    override fun put(queued: Queued) = waiting.set(queued.refundId, queued)

    override fun remove(refundId: String) { waiting -= refundId }

    override fun handOver(queued: Queued, why: String) {
        remove(queued.refundId)
        handedOver += "${queued.refundId}: $why"
    }
}

class RefundWorkerTest {
    private val start = Instant.parse("2025-11-10T09:00:00Z")
    private val clock = MovingClock(start)
    private val queue = MemoryQueue(Queued("ref_20Qa", "pay_91Tz4", 1099, start))
    private val keys = mutableListOf<String>()
    private var answer = Answer.UNKNOWN
    private val worker = RefundWorker(queue, { _, key -> keys += key; answer }, clock, Log(clock) { })

    private fun after(minutes: Long) {
        clock.now = start + Duration.ofMinutes(minutes)
        worker.runOnce()
    }

    @Test
    fun `waits longer each time, with the same key`() {
        for (minute in 0L..10L) after(minute)
        assertEquals(4, keys.size) // at 0, 1, 3 and 7 minutes
        assertEquals(setOf("refund:ref_20Qa"), keys.toSet())
        answer = Answer.ACCEPTED
        after(15)
        assertEquals(emptyMap(), queue.waiting)
    }

    @Test
    fun `never waits longer than two hours`() {
        assertEquals(Duration.ofMinutes(64), RefundWorker.pauseAfter(7))
        assertEquals(Duration.ofHours(2), RefundWorker.pauseAfter(8))
        assertEquals(Duration.ofHours(2), RefundWorker.pauseAfter(500))
    }

    @Test
    fun `stubborn ones go to a person`() {
        for (minute in 0L..(24 * 60 + 120)) after(minute)
        assertEquals(listOf("ref_20Qa: no answer for a day"), queue.handedOver)
    }

    @Test
    fun `a closed card goes to a person at once`() {
        answer = Answer.REJECTED
        after(0)
        after(1)
        assertEquals(listOf("ref_20Qa: rejected"), queue.handedOver)
        assertEquals(1, keys.size)
    }
}
