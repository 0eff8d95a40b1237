package example.larkspur.reader.shelf

import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Instant

data class Download(val isbn: String, val bytes: Long, val openedAt: Instant, val finished: Boolean)

/** Books to remove so that [needed] bytes fit under [limit]: finished ones first, then the longest unopened. */
fun toRemove(downloads: List<Download>, needed: Long, limit: Long): List<Download> {
    var excess = downloads.sumOf { it.bytes } + needed - limit
    return downloads
        .sortedWith(compareBy({ !it.finished }, { it.openedAt }))
        .takeWhile { download -> (excess > 0).also { excess -= download.bytes } }
}

/** A path from the graph that is good for an hour. */
data class SignedPath(val isbn: String, val path: String, val signedAt: Instant) {
    // A little less, since the download has to begin before the path expires
    fun isGood(now: Instant): Boolean = now < signedAt + 1.hours - 1.minutes
}

/** Books waiting for a connection. A queue that wakes up later asks for its paths again. */
class DownloadQueue(private val sign: (isbn: String) -> SignedPath) {
    private val waiting = ArrayDeque<SignedPath>()

    fun add(isbn: String) {
        if (waiting.none { it.isbn == isbn }) waiting += sign(isbn)
    }

    fun next(now: Instant): SignedPath? {
        val path = waiting.removeFirstOrNull() ?: return null
        return if (path.isGood(now)) path else sign(path.isbn)
    }
}
