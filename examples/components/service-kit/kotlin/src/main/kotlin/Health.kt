package example.larkspur.kit

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean

data class Check(val name: String, val ok: Boolean)

/** The answer to `GET /health`: 200 while every check is well, else 503. */
data class HealthReport(val checks: List<Check>) {
    val status: Int get() = if (checks.all { it.ok }) 200 else 503

    fun body(): String = json(mapOf("checks" to checks.map { mapOf("name" to it.name, "ok" to it.ok) }))
}

/** Asks every dependency at once and does not wait for the slow ones. */
class Health(private val patience: Duration = Duration.ofMillis(500)) {
    private val probes = LinkedHashMap<String, () -> Boolean>()
    private val stopping = AtomicBoolean()

    fun check(name: String, probe: () -> Boolean) {
        probes[name] = probe
    }

    /** From here on the answer is 503, so that no new requests are sent to this pod. */
    fun stop() = stopping.set(true)

    fun report(): HealthReport {
        if (stopping.get()) return HealthReport(listOf(Check("running", false)))
        val answers = probes.map { (name, probe) -> name to CompletableFuture.supplyAsync(probe) }
        val until = System.nanoTime() + patience.toNanos()
        return HealthReport(answers.map { (name, answer) -> Check(name, answer.isTrueBy(until)) })
    }

    private fun CompletableFuture<Boolean>.isTrueBy(until: Long): Boolean =
        try {
            get((until - System.nanoTime()).coerceAtLeast(0), TimeUnit.NANOSECONDS)
        } catch (_: Exception) {
            false
        }
}

/** Graceful shutdown: first out of the rota, then the work under way, then the connections. */
class Shutdown(private val log: Log, private val health: Health) {
    private val steps = ArrayDeque<Pair<String, () -> Unit>>()

    /** Steps run in the opposite order: what was opened first is closed last. */
    fun onStop(name: String, step: () -> Unit) = steps.addFirst(name to step)

    fun install() = Runtime.getRuntime().addShutdownHook(Thread(::stop))

    fun stop() {
        health.stop()
        for ((name, step) in steps) {
            runCatching(step).onFailure { log.error("not stopped", "step" to name, "error" to it) }
        }
        log.info("stopped")
    }
}
