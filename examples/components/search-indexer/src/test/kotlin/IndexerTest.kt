package example.larkspur.indexer

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

private class MemoryIndex : Index {
    val documents = mutableMapOf<String, Document>()
    var requests = 0

    override fun get(isbn: String) = documents[isbn]

    override fun bulk(put: List<Document>, delete: Set<String>) {
        requests++
        put.forEach { documents[it.isbn] = it }
        documents -= delete
    }
}

class IndexerTest {
    private val aunt = "9781999000035"
    private val index = MemoryIndex()
    private val indexer = Indexer(index)

    private fun changed(revision: Int, title: String = "The Cartographer’s Aunt") =
        Change.EditionChanged(aunt, title, "paperback", listOf("Orla Fenwick"), revision)

    @Test
    fun `a batch is one request and a book one document`() {
        indexer.apply(listOf(changed(1, "Aunt"), Change.StockMoved(aunt, 12), changed(3)))
        assertEquals(1, index.requests)
        assertEquals(
            Document(aunt, "The Cartographer’s Aunt", "paperback", listOf("Orla Fenwick"), inStock = true, revision = 3),
            index.documents[aunt],
        )
    }

    @Test
    fun `a lower revision is ignored`() {
        indexer.apply(listOf(changed(3)))
        indexer.apply(listOf(changed(2, "Working title")))
        assertEquals(3, index.documents.getValue(aunt).revision)
        assertEquals(1, index.requests)
    }

    @Test
    fun `stock may come before the book`() {
        indexer.apply(listOf(Change.StockMoved(aunt, 40)))
        assertEquals(0, index.requests)
        indexer.apply(listOf(changed(1)))
        assertTrue(index.documents.getValue(aunt).inStock)
        indexer.apply(listOf(Change.StockMoved(aunt, 39)))
        assertEquals(1, index.requests)
    }

    @Test
    fun `what is withdrawn leaves, and may come back`() {
        indexer.apply(listOf(changed(1)))
        indexer.apply(listOf(Change.EditionWithdrawn(aunt)))
        assertEquals(emptyMap(), index.documents)
        indexer.apply(listOf(Change.EditionWithdrawn(aunt), changed(5)))
        assertEquals(5, index.documents.getValue(aunt).revision)
    }

    @Test
    fun `the alias moves at 98 in a hundred`() {
        assertTrue(mayMoveAlias(19_600, 20_000))
        assertFalse(mayMoveAlias(19_599, 20_000))
        assertFalse(mayMoveAlias(0, 0))
    }
}
