package example.larkspur.reader

import example.larkspur.reader.shelf.Download
import example.larkspur.reader.shelf.DownloadQueue
import example.larkspur.reader.shelf.SignedPath
import example.larkspur.reader.shelf.toRemove
import example.larkspur.reader.sync.Journal
import example.larkspur.reader.sync.Position
import example.larkspur.reader.sync.ServerTime
import example.larkspur.reader.sync.latest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.time.Clock
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Instant

private class LyingClock(var says: Instant) : Clock {
    override fun now() = says
}

class CoreTest {
    private val morning = Instant.parse("2025-11-04T08:10:00Z")
    private val salt = "9781999000011"
    private val clock = LyingClock(morning)
    private val time = ServerTime(clock)

    @Test
    fun `the latest wins, not the furthest`() {
        val phone = Position(salt, "page 212", "phone", morning)
        val tablet = Position(salt, "page 40", "tablet", morning + 20.minutes)
        assertEquals(tablet, latest(phone, tablet))
        assertEquals(tablet, latest(tablet, phone))
    }

    @Test
    fun `time is the server’s`() {
        clock.says = morning - (11 * 365).days
        time.learn(morning)
        clock.says += 5.minutes
        assertEquals(morning + 5.minutes, time.now())
        clock.says += 4000.days
        assertEquals(morning + 60.days, time.now())
    }

    @Test
    fun `a train journey is one change, and asks about the tablet`() {
        time.learn(morning)
        val journal = Journal(time, "phone")
        for (page in 180..212) journal.moveTo(salt, "page $page")
        assertEquals(1, journal.size)
        assertEquals(emptyList(), journal.send { null })
        assertEquals(1, journal.size)
        val tablet = Position(salt, "page 40", "tablet", morning + 20.minutes)
        assertEquals(listOf(tablet), journal.send { tablet })
        assertEquals(0, journal.size)
    }

    @Test
    fun `finished books go first, and no more than needed`() {
        val old = Download("9781999000011", 30, morning - 90.days, finished = false)
        val read = Download("9781999000028", 20, morning, finished = true)
        val new = Download("9781999000035", 40, morning, finished = false)
        val all = listOf(new, old, read)
        assertEquals(emptyList(), toRemove(all, needed = 10, limit = 100))
        assertEquals(listOf(read), toRemove(all, needed = 30, limit = 100))
        assertEquals(listOf(read, old), toRemove(all, needed = 31, limit = 100))
    }

    @Test
    fun `a queue that wakes up later signs again`() {
        var signed = morning
        val queue = DownloadQueue { SignedPath(it, "/books/$it?signature=${signed.epochSeconds}", signed) }
        queue.add(salt)
        queue.add(salt)
        queue.add("9781999000028")
        assertEquals(morning, queue.next(morning + 58.minutes)?.signedAt)
        signed = morning + 2.hours
        assertEquals(signed, queue.next(signed)?.signedAt)
        assertEquals(null, queue.next(signed))
    }
}
