package example.larkspur.isbn

/** Publishers whose seven digits after the group lie in [from]..[to] have [length] of them. */
private class Range(val from: Int, val to: Int, val length: Int)

/**
 * The two English-language groups, from the range message of the International ISBN Agency.
 * They are nine in ten of the editions we sell; other groups come back without hyphens.
 */
private val RANGES = mapOf(
    "9780" to listOf(
        Range(0, 1999999, 2),
        Range(2000000, 6999999, 3),
        Range(7000000, 8499999, 4),
        Range(8500000, 8999999, 5),
        Range(9000000, 9499999, 6),
        Range(9500000, 9999999, 7),
    ),
    "9781" to listOf(
        Range(0, 999999, 2),
        Range(1000000, 3999999, 3),
        Range(4000000, 5499999, 4),
        Range(5500000, 8697999, 5),
        Range(8698000, 9989999, 6),
        Range(9990000, 9999999, 7),
    ),
)

/** As printed above the barcode: `978-1-9990000-1-1`. */
fun Isbn13.hyphenated(): String {
    val ranges = RANGES[digits.take(4)] ?: return digits
    val publisherAndTitle = digits.substring(4, 12)
    val key = publisherAndTitle.take(7).toInt()
    val length = ranges.firstOrNull { key in it.from..it.to }?.length ?: return digits
    return listOf(
        digits.take(3),
        digits.substring(3, 4),
        publisherAndTitle.take(length),
        publisherAndTitle.drop(length),
        digits.takeLast(1),
    ).joinToString("-")
}

/** The same book as libraries knew it before 2007; none exists for 979. */
fun Isbn13.toIsbn10OrNull(): String? {
    if (!digits.startsWith("978")) return null
    val first = digits.substring(3, 12)
    return first + checkDigit10(first)
}
