package example.larkspur.orders

import example.larkspur.kit.Log
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import java.util.UUID
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull

private class MemoryLog : EventLog {
    val events = mutableMapOf<String, MutableList<OrderEvent>>()

    /** Runs between the next read and its append, as another pod would. */
    var meanwhile: (() -> Unit)? = null

    override fun read(orderNumber: String) = events[orderNumber].orEmpty().toList().also {
        meanwhile?.let { other ->
            meanwhile = null
            other()
        }
    }

    override fun append(orderNumber: String, seq: Int, event: OrderEvent) {
        val log = events.getOrPut(orderNumber) { mutableListOf() }
        if (seq != log.size + 1) throw Overtaken()
        log += event
    }
}

class OrdersTest {
    private val number = "LK-2048-7716"
    private val clock = Clock.fixed(Instant.parse("2026-07-06T13:02:00Z"), ZoneOffset.UTC)
    private val written = mutableListOf<String>()
    private val log = MemoryLog()
    private val orders = Orders(log, clock, Log(clock, written::add))

    private fun headers() = Headers(UUID.randomUUID(), clock.instant())

    private fun placed(digital: Boolean = false) {
        val lines = listOf(Line("9781999000028", 2, digital))
        log.append(number, 1, OrderPlaced(headers(), number, "r_40021", lines, 2493))
    }

    private fun detail(block: () -> Unit) = assertFailsWith<Problem> { block() }.detail

    @Test
    fun `can be cancelled until it is picked`() {
        placed()
        orders.paid(number, "pay_91Tz4")
        orders.picking(number, "S-118")
        assertEquals("The order was picked at 14.02 and cannot be cancelled.", detail { orders.cancel(number, "changed my mind") })
        assertEquals(OrderState.PICKING, orders.get(number).state)
        assertEquals("There is no order LK-2048-0000.", detail { orders.cancel("LK-2048-0000", "") })
    }

    @Test
    fun `what is reported twice happens once`() {
        placed()
        repeat(2) { orders.paid(number, "pay_91Tz4") }
        repeat(2) { orders.picking(number, "S-118") }
        assertEquals(3, log.events.getValue(number).size)
    }

    @Test
    fun `the slower of two writers decides anew`() {
        placed()
        orders.paid(number, "pay_91Tz4")
        log.meanwhile = { orders.picking(number, "S-118") }
        assertEquals(409, assertFailsWith<Problem> { orders.cancel(number, "changed my mind") }.status)
        assertEquals(OrderState.PICKING, orders.get(number).state)
    }

    @Test
    fun `a digital order is delivered without a parcel`() {
        placed(digital = true)
        val paid = orders.paid(number, "pay_91Tz4")
        assertEquals(OrderState.DELIVERED, paid.after(OrderDelivered(headers(), number))?.state)
        val paper = paid.copy(lines = listOf(Line("9781999000028", 2)))
        assertNull(paper.after(OrderDelivered(headers(), number)))
    }

    @Test
    fun `several parcels, and no steps back`() {
        placed()
        orders.paid(number, "pay_91Tz4")
        val picking = orders.picking(number, "S-118")
        val first = ParcelDispatched(headers(), number, "S-118", "HEDGEROW-4417", last = false)
        val dispatched = picking.after(first)!!
        assertEquals(OrderState.DISPATCHED, dispatched.after(first.copy(tote = "S-119", last = true))?.state)
        assertNull(dispatched.after(PickingStarted(headers(), number, "S-118")))
        assertEquals(listOf("orders.placed", "orders.paid", null, "orders.dispatched"), dispatched.events.map { it.published })
    }
}
