package example.larkspur.indexer

/** Payloads of catalogue-events and stock-events, as far as the index needs them. */
sealed interface Change {
    val isbn: String

    data class EditionChanged(
        override val isbn: String,
        val title: String,
        val format: String,
        val contributors: List<String>,
        val revision: Int,
    ) : Change

    data class EditionWithdrawn(override val isbn: String) : Change

    data class StockMoved(override val isbn: String, val available: Int) : Change
}

/** One document of the book index. */
data class Document(
    val isbn: String,
    val title: String,
    val format: String,
    val by: List<String>,
    val inStock: Boolean,
    val revision: Int,
)

/** `books-blue` or `books-green`; the alias `books` is moved by the rebuild, not by events. */
interface Index {
    fun get(isbn: String): Document?

    /** All or nothing, so that a batch that failed can be sent again. */
    fun bulk(put: List<Document>, delete: Set<String>)
}

/**
 * Keeps an index in step. Events of one book arrive in order within a topic, but the two topics
 * know nothing of each other: stock may speak of a book before the catalogue does.
 */
class Indexer(private val index: Index) {
    private val stockBefore = HashMap<String, Boolean>()

    /** Applies a batch with one request; several changes of one book become one document. */
    fun apply(batch: List<Change>) {
        val documents = LinkedHashMap<String, Document?>()
        for (change in batch) {
            val isbn = change.isbn
            val now = if (isbn in documents) documents[isbn] else index.get(isbn)
            when (change) {
                is Change.EditionChanged -> if (isNewer(change, now)) documents[isbn] = document(change, now)
                is Change.EditionWithdrawn -> documents[isbn] = null
                is Change.StockMoved -> {
                    val inStock = change.available > 0
                    if (now == null) stockBefore[isbn] = inStock
                    else if (now.inStock != inStock) documents[isbn] = now.copy(inStock = inStock)
                }
            }
        }
        val (gone, changed) = documents.entries.partition { it.value == null }
        if (documents.isNotEmpty()) index.bulk(changed.mapNotNull { it.value }, gone.map { it.key }.toSet())
    }

    // A compacted topic keeps the last event, and a replay begins with old ones
    private fun isNewer(change: Change.EditionChanged, now: Document?) = now == null || change.revision >= now.revision

    private fun document(change: Change.EditionChanged, now: Document?) = Document(
        isbn = change.isbn,
        title = change.title,
        format = change.format,
        by = change.contributors,
        inStock = now?.inStock ?: stockBefore.remove(change.isbn) ?: false,
        revision = change.revision,
    )
}

/** Before the alias moves: the share of recorded queries whose answers are alike in both colours. */
fun mayMoveAlias(alike: Int, compared: Int): Boolean = compared > 0 && alike * 100L >= compared * 98L
