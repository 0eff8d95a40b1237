package example.larkspur.catalogue

import example.larkspur.isbn.Isbn13
import example.larkspur.kit.Http

/** An edition as other services see it: the fields nearly all of them use. */
data class EditionSummary(val isbn: Isbn13, val title: String, val format: String, val status: String)

/** For Kotlin services. Null means that the catalogue has no such edition, not that it is away. */
class CatalogueClient(private val http: Http) {
    fun edition(isbn: Isbn13): EditionSummary? =
        http.json("/editions/$isbn")?.let {
            EditionSummary(
                isbn = isbn,
                title = it.getValue("title").toString(),
                format = it.getValue("format").toString(),
                status = it.getValue("status").toString(),
            )
        }
}
