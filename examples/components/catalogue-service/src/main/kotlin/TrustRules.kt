package example.larkspur.catalogue

import java.time.Duration
import java.time.Instant

enum class Source { BOOK_DATA, PUBLISHER, WHOLESALER, WAREHOUSE, STOCK, READER }

enum class Field(val key: String) {
    TITLE("title"),
    CONTRIBUTORS("contributors"),
    PAGES("pages"),
    SUBJECTS("subjects"),
    STATUS("status"),
    PUBLISHED_ON("publishedOn"),
}

/** Who wrote a field last, and when. */
data class Hand(val source: Source, val at: Instant)

enum class Verdict { MERGE, REVIEW, REFUSE }

/** Sources in order of trust; those in [never] are not even put before a person. */
private class Rule(val trusted: List<Source>, val never: Set<Source> = emptySet())

/** Who is right about what. The table in docs/architecture.md says the same in words. */
object TrustRules {
    private val HAND_BEATS_FEED: Duration = Duration.ofDays(180)

    private val rules = mapOf(
        Field.TITLE to Rule(listOf(Source.BOOK_DATA, Source.PUBLISHER), setOf(Source.WHOLESALER)),
        Field.CONTRIBUTORS to Rule(listOf(Source.BOOK_DATA, Source.PUBLISHER), setOf(Source.WHOLESALER)),
        Field.PAGES to Rule(listOf(Source.BOOK_DATA, Source.WAREHOUSE)),
        Field.SUBJECTS to Rule(listOf(Source.PUBLISHER, Source.BOOK_DATA), setOf(Source.READER)),
        Field.STATUS to Rule(listOf(Source.PUBLISHER, Source.STOCK), setOf(Source.WHOLESALER)),
        Field.PUBLISHED_ON to Rule(listOf(Source.PUBLISHER, Source.WHOLESALER)),
    )

    fun judge(field: Field, proposed: String, by: Source, last: Hand?, now: Instant): Verdict {
        val rule = rules.getValue(field)
        return when {
            by in rule.never -> Verdict.REFUSE
            by == Source.BOOK_DATA -> Verdict.MERGE // corrections by hand are not reviewed again
            by !in rule.trusted -> Verdict.REVIEW
            by == Source.STOCK && proposed != "reprinting" -> Verdict.REVIEW
            last == null || last.source == by -> Verdict.MERGE
            last.source == Source.BOOK_DATA -> if (now < last.at + HAND_BEATS_FEED) Verdict.REVIEW else Verdict.MERGE
            else -> if (rule.trusts(by, last.source)) Verdict.MERGE else Verdict.REVIEW
        }
    }

    private fun Rule.trusts(by: Source, more: Source): Boolean {
        val other = trusted.indexOf(more)
        return other == -1 || trusted.indexOf(by) < other
    }
}
