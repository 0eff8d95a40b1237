package example.larkspur.delivery

import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/** One line of the promise table, made each night from 90 days of scans. */
data class Promise(
    val district: String,
    val optionId: String,
    val placedBefore: LocalTime,
    val arrivesAfterDays: Int,
    val pricePence: Int,
    val greener: Boolean,
)

/** Snow, a strike, a bank holiday: what a carrier cannot do for some days. */
data class Restriction(val optionId: String, val districts: Set<String>, val from: LocalDate, val to: LocalDate, val addDays: Int) {
    fun covers(promise: Promise, on: LocalDate): Boolean =
        promise.optionId == optionId && on in from..to && districts.any { promise.district.startsWith(it) }
}

data class DeliveryOption(
    val id: String,
    val label: String,
    val pricePence: Int,
    val promisedBy: LocalDate,
    val greener: Boolean,
)

data class Service(val label: String, val maxGrams: Int, val needsLetterboxSize: Boolean)

class Problem(val status: Int, val detail: String) : RuntimeException(detail)

/** `POST /options`. A promise is a look-up, not a calculation. */
class Promises(
    private val table: List<Promise>,
    private val services: Map<String, Service>,
    private val restrictions: List<Restriction> = emptyList(),
) {
    fun options(postcode: String, weightGrams: Int, letterboxSized: Boolean, placedAt: LocalDateTime): List<DeliveryOption> {
        if (weightGrams <= 0) throw Problem(400, "A parcel must weigh something.")
        val district = districtOf(postcode)
        val offered = table
            .filter { it.district == district && it.placedBefore > placedAt.toLocalTime() }
            .filter { takes(it.optionId, weightGrams, letterboxSized) }
            // Several lines for one option are several times of day; the next one counts
            .groupBy { it.optionId }.values.map { lines -> lines.minBy { it.placedBefore } }
            .map { option(it, placedAt.toLocalDate()) }
            .sortedBy { it.pricePence }
        if (offered.isEmpty()) throw Problem(422, "Nobody delivers this to $district at the moment.")
        return offered
    }

    private fun takes(optionId: String, grams: Int, letterboxSized: Boolean): Boolean {
        val service = services.getValue(optionId)
        return grams <= service.maxGrams && (letterboxSized || !service.needsLetterboxSize)
    }

    private fun option(promise: Promise, on: LocalDate): DeliveryOption {
        val extra = restrictions.filter { it.covers(promise, on) }.maxOfOrNull { it.addDays } ?: 0
        return DeliveryOption(
            id = promise.optionId,
            label = services.getValue(promise.optionId).label,
            pricePence = promise.pricePence,
            promisedBy = on.plusDays((promise.arrivesAfterDays + extra).toLong()),
            greener = promise.greener,
        )
    }
}

/** `BS20` of “BS20 0ZZ”, also when somebody typed “bs200zz”: the inward part is always three. */
fun districtOf(postcode: String): String {
    val bare = postcode.filterNot(Char::isWhitespace).uppercase()
    if (bare.length !in 5..7) throw Problem(400, "“$postcode” is not a postcode.")
    return bare.dropLast(3)
}
