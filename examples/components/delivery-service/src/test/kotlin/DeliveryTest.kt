package example.larkspur.delivery

import example.larkspur.kit.Log
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

class DeliveryTest {
    private val monday = LocalDate.parse("2025-11-03")
    private val services = mapOf(
        "letterbox-48" to Service("Through the letterbox, two days", 2_000, needsLetterboxSize = true),
        "doorstep-24" to Service("To the door, tomorrow", 25_000, needsLetterboxSize = false),
    )
    private val table = listOf(
        Promise("BS20", "doorstep-24", LocalTime.of(20, 0), 1, 495, greener = false),
        Promise("BS20", "letterbox-48", LocalTime.of(16, 0), 1, 295, greener = true),
        Promise("BS20", "letterbox-48", LocalTime.of(21, 0), 2, 295, greener = true),
        Promise("ZE2", "letterbox-48", LocalTime.of(16, 0), 5, 295, greener = true),
    )

    private fun options(postcode: String, grams: Int = 640, at: String = "18:41", restrictions: List<Restriction> = emptyList()) =
        Promises(table, services, restrictions)
            .options(postcode, grams, letterboxSized = true, LocalDateTime.of(monday, LocalTime.parse(at)))
            .map { "${it.id} ${it.promisedBy.dayOfMonth}" }

    private fun status(block: () -> Unit) = assertFailsWith<Problem> { block() }.status

    @Test
    fun `promises by district and hour, cheapest first`() {
        assertEquals(listOf("letterbox-48 5", "doorstep-24 4"), options("BS20 0ZZ"))
        assertEquals(listOf("letterbox-48 4", "doorstep-24 4"), options("bs200zz", at = "15:59"))
        assertEquals(listOf("letterbox-48 5"), options("BS20 0ZZ", at = "20:30"))
        assertEquals(listOf("doorstep-24 4"), options("BS20 0ZZ", grams = 2_001))
    }

    @Test
    fun `promises nothing that cannot be kept`() {
        assertEquals(422, status { options("ZE2 9AA", at = "16:00") })
        assertEquals(400, status { options("BS20 0ZZ", grams = 0) })
        assertEquals(400, status { options("Pill") })
    }

    @Test
    fun `snow adds days where it lies`() {
        val snow = Restriction("letterbox-48", setOf("BS", "GL"), monday, monday.plusDays(2), addDays = 2)
        assertEquals(listOf("letterbox-48 7", "doorstep-24 4"), options("BS20 0ZZ", restrictions = listOf(snow)))
        assertEquals(listOf("letterbox-48 8"), options("ZE2 9AA", at = "09:00", restrictions = listOf(snow)))
    }

    private val tote = Tote("S-118", "LK-2048-7716", 652, "BS20", monday.plusDays(2))
    private val hedgerow = Quote("hedgerow-post", 239, monday.plusDays(2), 2_000, greener = true)
    private val northline = Quote("northline", 202, monday.plusDays(1), 25_000, greener = false)
    private val bikes = Quote("swift-cargo-bikes", 180, monday.plusDays(1), 10_000, greener = true, areas = listOf("LS", "YO"))

    @Test
    fun `chooses the cheapest, then the greener`() {
        assertEquals("northline", choose(tote, listOf(hedgerow, northline, bikes)).carrier)
        assertEquals("hedgerow-post", choose(tote, listOf(northline.copy(pence = 201), hedgerow.copy(pence = 215))).carrier)
        assertEquals("northline", choose(tote.copy(promisedBy = monday.plusDays(1)), listOf(hedgerow, northline)).carrier)
        assertFailsWith<NoCarrier> { choose(tote.copy(grams = 30_000), listOf(hedgerow, northline)) }
    }

    @Test
    fun `one shipment for each tote, and none for a cancelled order`() {
        val saved = mutableMapOf<String, Shipment>()
        val cancelled = mutableSetOf<String>()
        val printed = mutableListOf<Int>()
        val store = object : ShipmentStore {
            override fun isCancelled(orderNumber: String) = orderNumber in cancelled

            override fun byTote(code: String) = saved[code]

            override fun nextId() = "shp_${saved.size}"

            override fun save(tote: String, shipment: Shipment) = saved.set(tote, shipment)
        }
        val shipments = Shipments(store, { listOf(hedgerow) }, { _, bench -> printed += bench }, Log(write = {}))
        assertEquals("hedgerow-post", shipments.create(tote, bench = 4).carrier)
        assertEquals(409, status { shipments.create(tote, bench = 5) })
        assertEquals(listOf(4), printed)
        val late = shipments.create(tote.copy(code = "S-119", promisedBy = monday), bench = 4)
        assertEquals(monday.plusDays(2), late.promisedBy)
        cancelled += "LK-2048-7716"
        assertEquals(409, status { shipments.create(tote.copy(code = "S-120"), bench = 4) })
    }
}
