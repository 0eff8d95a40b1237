package example.larkspur.kit

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.CountDownLatch
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

class ServiceKitTest {
    private val lines = mutableListOf<String>()
    private val clock = Clock.fixed(Instant.parse("2025-11-03T18:41:55Z"), ZoneOffset.UTC)
    private val log = Log(clock, lines::add)

    @Test
    fun `a line is the one of format`() {
        log.warn("placement \"resumed\"", "orderNumber" to "LK-2048-7716", "attempt" to 2)
        val expected = """{"time":"2025-11-03T18:41:55Z","level":"warn","message":"placement \"resumed\"",""" +
            """"orderNumber":"LK-2048-7716","attempt":2}"""
        assertEquals(listOf(expected), lines)
    }

    @Test
    fun `health does not wait for the slow`() {
        val never = CountDownLatch(1)
        val health = Health(patience = Duration.ofMillis(50))
        health.check("orders-db") { true }
        health.check("order-lifecycle") { never.await(); true }
        health.check("stock-api") { error("refused") }
        val report = health.report()
        never.countDown()
        assertEquals(503, report.status)
        assertEquals(listOf(true, false, false), report.checks.map { it.ok })
        assertEquals("""{"checks":[{"name":"orders-db","ok":true}]}""", HealthReport(report.checks.take(1)).body())
    }

    @Test
    fun `stops in the opposite order, whatever happens`() {
        val done = mutableListOf<String>()
        val health = Health()
        val shutdown = Shutdown(log, health)
        shutdown.onStop("database") { done += "database" }
        shutdown.onStop("consumer") { error("lost") }
        shutdown.onStop("server") { done += "server, ${health.report().status}" }
        shutdown.stop()
        assertEquals(listOf("server, 503", "database"), done)
    }

    @Test
    fun `repeats until the attempts or the deadline run out`() {
        var now = 0L
        var calls = 0
        fun attempt(retry: Retry): Unit = retrying(retry, { now }, { now += it.toNanos() }) {
            calls++
            throw Unavailable("503")
        }
        assertFailsWith<Unavailable> { attempt(Retry(attempts = 3)) }
        assertEquals(3, calls)
        assertEquals(Duration.ofMillis(300), Duration.ofNanos(now))
        assertFailsWith<Unavailable> { attempt(Retry(attempts = 9, deadline = Duration.ofMillis(400))) }
        assertEquals(3 + 3, calls)
        assertFailsWith<IllegalStateException> { retrying<Unit> { calls++; error("ours, not theirs") } }
        assertEquals(7, calls)
    }
}
