package example.larkspur.handheld

import example.larkspur.isbn.Isbn13

/** One copy to take from a shelf and put into a tote. Shelves are named like `S-14-C-07`. */
data class Stop(val shelf: String, val isbn: Isbn13, val title: String, val tote: String)

/** What the picker sees on a screen the size of a biscuit. */
sealed interface Screen {
    data class GoTo(val shelf: String) : Screen

    data class Take(val title: String, val isbn: Isbn13) : Screen

    data class PutInto(val tote: String) : Screen

    data class Wrong(val says: String, val then: Screen) : Screen

    data object Done : Screen
}

/** Walks through a tour by what is scanned: shelf, book, tote; shelf, book, tote. */
class Tour(private val stops: List<Stop>, private val outbox: Outbox) {
    private var at = 0
    private var expects = Expects.SHELF

    private enum class Expects { SHELF, BOOK, TOTE }

    private val stop: Stop? get() = stops.getOrNull(at)

    fun screen(): Screen {
        val stop = stop ?: return Screen.Done
        return when (expects) {
            Expects.SHELF -> Screen.GoTo(stop.shelf)
            Expects.BOOK -> Screen.Take(stop.title, stop.isbn)
            Expects.TOTE -> Screen.PutInto(stop.tote)
        }
    }

    fun scanned(code: String): Screen {
        val stop = stop ?: return Screen.Done
        val wrong = when (expects) {
            Expects.SHELF -> "That is $code".takeIf { code != stop.shelf }
            Expects.BOOK -> wrongBook(code, stop)
            Expects.TOTE -> "That is tote $code".takeIf { code != stop.tote }
        }
        if (wrong != null) return Screen.Wrong(wrong, screen())
        advance(stop)
        return screen()
    }

    private fun wrongBook(code: String, stop: Stop): String? {
        val isbn = Isbn13.parseOrNull(code) ?: return "That is not a book"
        return "Same shelf, other book".takeIf { isbn != stop.isbn }
    }

    private fun advance(stop: Stop) {
        when (expects) {
            Expects.SHELF -> expects = Expects.BOOK
            Expects.BOOK -> expects = Expects.TOTE
            Expects.TOTE -> {
                outbox.add(Picked(stop.tote, stop.isbn, at))
                at++
                // The next copy may lie on the shelf the picker is standing at
                expects = if (this.stop?.shelf == stop.shelf) Expects.BOOK else Expects.SHELF
            }
        }
    }
}

data class Picked(val tote: String, val isbn: Isbn13, val step: Int)

/** Reports wait here for the Wi-Fi to come back; the far aisles of Selby have none. */
class Outbox(private val send: (Picked) -> Boolean) {
    private val waiting = ArrayDeque<Picked>()

    val size: Int get() = waiting.size

    fun add(picked: Picked) {
        waiting += picked
        flush()
    }

    /** Stops at the first that does not go through, so that the order is kept. */
    fun flush() {
        while (waiting.isNotEmpty() && send(waiting.first())) waiting.removeFirst()
    }
}
