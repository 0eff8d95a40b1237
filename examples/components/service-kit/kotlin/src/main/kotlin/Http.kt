package example.larkspur.kit

import java.time.Duration

/** An upstream did not answer, or answered with 5xx. Whether it did anything is not known. */
class Unavailable(message: String) : RuntimeException(message)

/** A GET that answers with the JSON object at [path], or null where there is none. */
fun interface Http {
    fun json(path: String): Map<String, Any?>?
}

data class Retry(
    val attempts: Int = 3,
    val pause: Duration = Duration.ofMillis(100),
    val deadline: Duration = Duration.ofSeconds(3),
)

/**
 * Repeats [call] while it is [Unavailable], with twice the pause each time, until the attempts
 * or the deadline run out. Only for what may be done twice: reads, and writes that send the
 * same idempotency key.
 */
fun <T> retrying(
    retry: Retry = Retry(),
    nanoTime: () -> Long = System::nanoTime,
    sleep: (Duration) -> Unit = { Thread.sleep(it.toMillis()) },
    call: () -> T,
): T {
    val until = nanoTime() + retry.deadline.toNanos()
    var pause = retry.pause
    repeat(retry.attempts - 1) {
        try {
            return call()
        } catch (unavailable: Unavailable) {
            if (nanoTime() + pause.toNanos() >= until) throw unavailable
            sleep(pause)
            pause = pause.multipliedBy(2)
        }
    }
    return call()
}
