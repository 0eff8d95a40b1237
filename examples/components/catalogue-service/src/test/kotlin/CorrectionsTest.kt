package example.larkspur.catalogue

import example.larkspur.isbn.Isbn13
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.UUID
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull

private class MemoryStore(vararg editions: Edition) : Store {
    val editions = editions.associateBy { it.isbn }.toMutableMap()
    val outbox = mutableListOf<Edition>()
    private val waiting = mutableSetOf<Pair<Isbn13, Correction>>()

    override fun edition(isbn: Isbn13) = editions[isbn]

    override fun save(edition: Edition) = editions.set(edition.isbn, edition)

    override fun putIntoOutbox(edition: Edition) { outbox += edition }

    override fun isWaiting(isbn: Isbn13, correction: Correction) = isbn to correction in waiting

    override fun keep(id: UUID, isbn: Isbn13, correction: Correction, state: State) {
        if (state == State.WAITING) waiting += isbn to correction
    }
}

class CorrectionsTest {
    private val now = Instant.parse("2026-02-03T09:00:00Z")
    private val salt = Isbn13.parse("9781999000011")
    private val fields = mapOf(Field.TITLE to "The Salt Almanac", Field.PAGES to "352", Field.STATUS to "available")

    private fun store(vararg hands: Pair<Field, Hand>) = MemoryStore(Edition(salt, fields, hands.toMap(), revision = 4))

    private fun Store.propose(field: Field, proposed: String, by: Source, isbn: String = "9781999000011") =
        Corrections(this, Clock.fixed(now, ZoneOffset.UTC)).propose(isbn, Correction(field, proposed, "Because.", by)).state

    private fun daysAgo(days: Long, source: Source) = Hand(source, now - Duration.ofDays(days))

    @Test
    fun `a clear case is merged and published whole`() {
        val store = store(Field.PAGES to daysAgo(10, Source.WAREHOUSE))
        assertEquals(State.ACCEPTED, store.propose(Field.PAGES, "368", Source.BOOK_DATA))
        val published = store.outbox.single()
        assertEquals(5, published.revision)
        assertEquals(fields + (Field.PAGES to "368"), published.fields)
    }

    @Test
    fun `a hand beats a feed for 180 days`() {
        fun after(days: Long) =
            store(Field.TITLE to daysAgo(days, Source.BOOK_DATA)).propose(Field.TITLE, "Salt", Source.PUBLISHER)
        assertEquals(State.WAITING, after(179))
        assertEquals(State.ACCEPTED, after(180))
    }

    @Test
    fun `sources are trusted with what they know`() {
        assertEquals(State.REJECTED, store().propose(Field.TITLE, "SALT ALMANAC HB", Source.WHOLESALER))
        assertEquals(State.ACCEPTED, store().propose(Field.STATUS, "reprinting", Source.STOCK))
        assertEquals(State.WAITING, store().propose(Field.STATUS, "withdrawn", Source.STOCK))
        val published = store(Field.PUBLISHED_ON to daysAgo(1, Source.PUBLISHER))
        assertEquals(State.WAITING, published.propose(Field.PUBLISHED_ON, "2024-10-01", Source.WHOLESALER))
        assertEquals(State.WAITING, store().propose(Field.PAGES, "353", Source.READER))
    }

    @Test
    fun `the same again is no revision, and no second quarrel`() {
        val store = store()
        store.propose(Field.TITLE, "The Salt Almanac", Source.PUBLISHER)
        assertEquals(4, store.editions.getValue(salt).revision)
        assertEquals(emptyList(), store.outbox)
        store.propose(Field.PAGES, "353", Source.READER)
        assertEquals(409, assertFailsWith<Problem> { store.propose(Field.PAGES, "353", Source.READER) }.status)
    }

    @Test
    fun `says what is wrong with an ISBN`() {
        fun detail(isbn: String) =
            assertFailsWith<Problem> { store().propose(Field.PAGES, "9", Source.PUBLISHER, isbn) }.detail
        assertEquals("The check digit of 9781999000012 should be 1.", detail("9781999000012"))
        assertEquals("Nothing is known about ISBN 9781999000059.", detail("9781999000059"))
    }

    @Test
    fun `the client tells none from some`() {
        val answer = mapOf("title" to "The Salt Almanac", "format" to "hardback", "status" to "available")
        val catalogue = CatalogueClient { path -> answer.takeIf { path == "/editions/9781999000011" } }
        assertEquals("The Salt Almanac", catalogue.edition(salt)?.title)
        assertNull(catalogue.edition(Isbn13.parse("9781999000059")))
    }
}
