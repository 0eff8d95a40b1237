package example.larkspur.delivery

import example.larkspur.kit.Log
import java.time.LocalDate

/** A packed and weighed tote, waiting for its label. */
data class Tote(val code: String, val orderNumber: String, val grams: Int, val district: String, val promisedBy: LocalDate)

/** What a carrier asks for a tote, and when it would be there. */
data class Quote(
    val carrier: String,
    val pence: Int,
    val arrivesBy: LocalDate,
    val maxGrams: Int,
    val greener: Boolean,
    val areas: List<String> = emptyList(), // empty for everywhere
) {
    fun accepts(tote: Tote): Boolean =
        tote.grams <= maxGrams && (areas.isEmpty() || areas.any { tote.district.startsWith(it) })
}

class NoCarrier(tote: Tote) : RuntimeException("No carrier takes tote ${tote.code} by ${tote.promisedBy}")

/** Of those that keep the promise the cheapest; at the same twenty pence the greener one. */
fun choose(tote: Tote, quotes: List<Quote>): Quote =
    quotes.filter { it.arrivesBy <= tote.promisedBy && it.accepts(tote) }
        .minWithOrNull(compareBy({ it.pence / 20 }, { !it.greener }))
        ?: throw NoCarrier(tote)

data class Shipment(val id: String, val orderNumber: String, val carrier: String, val promisedBy: LocalDate)

interface ShipmentStore {
    fun isCancelled(orderNumber: String): Boolean

    fun byTote(code: String): Shipment?

    fun nextId(): String

    fun save(tote: String, shipment: Shipment)
}

/** `POST /shipments`: once for each tote, and the label goes to the printer. */
class Shipments(
    private val store: ShipmentStore,
    private val quotes: (Tote) -> List<Quote>,
    private val printLabel: (Shipment, bench: Int) -> Unit,
    private val log: Log,
) {
    fun create(tote: Tote, bench: Int): Shipment {
        if (store.isCancelled(tote.orderNumber)) throw Problem(409, "Order ${tote.orderNumber} has been cancelled.")
        store.byTote(tote.code)?.let { throw Problem(409, "Tote ${tote.code} has a shipment.") }
        val quote = try {
            choose(tote, quotes(tote))
        } catch (none: NoCarrier) {
            // Late is better than never: the promise was ours, the parcel is the reader’s
            log.warn("promise cannot be kept", "tote" to tote.code, "promisedBy" to tote.promisedBy)
            quotes(tote).filter { it.accepts(tote) }.minByOrNull { it.arrivesBy } ?: throw Problem(409, "${none.message}.")
        }
        val shipment = Shipment(store.nextId(), tote.orderNumber, quote.carrier, quote.arrivesBy)
        store.save(tote.code, shipment)
        printLabel(shipment, bench)
        return shipment
    }
}
