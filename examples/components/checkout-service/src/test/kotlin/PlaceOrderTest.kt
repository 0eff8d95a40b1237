package example.larkspur.checkout

import example.larkspur.kit.Log
import java.io.IOException
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.UUID
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

/** Everything checkout calls, writing down what was asked of it. */
private class World : Placements, Baskets, Payments, Orders {
    val rows = mutableMapOf<UUID, Placement>()
    val calls = mutableListOf<String>()
    var basketPence = 2198
    var isSoldOut = false
    var ordersFail = 0

    override fun begin(key: UUID, sessionId: UUID, now: Instant): Begun {
        rows[key]?.let { return Begun(it, isOurs = false) }
        val row = Placement(key, sessionId, PlacementState.PLACING, now)
        rows[key] = row
        return Begun(row, isOurs = true)
    }

    override fun save(placement: Placement) = rows.set(placement.key, placement)

    override fun await(key: UUID, patience: Duration) = rows[key]

    override fun placingSince(before: Instant) = rows.values.filter { it.updatedAt < before }

    override fun totalPence(basketId: String) = basketPence

    override fun discard(basketId: String) { calls += "discard" }

    override fun authorise(amountPence: Int, token: String, key: UUID): String {
        calls += "authorise $amountPence"
        if (token == "tok_dead") throw Problem(402, "Payment declined", "The card issuer said no and did not say why.")
        return "pay_91Tz4"
    }

    override fun cancel(paymentId: String) { calls += "cancel $paymentId" }

    override fun place(session: Session, paymentId: String): String? {
        calls += "place"
        if (ordersFail-- > 0) throw IOException("no answer within 3 s")
        return if (isSoldOut) null else "LK-2048-7716"
    }
}

class PlaceOrderTest {
    private val now = Instant.parse("2025-11-03T18:41:50Z")
    private val world = World()
    private val placeOrder = Clock.fixed(now, ZoneOffset.UTC).let {
        PlaceOrder(world, world, world, world, it, Log(it) { })
    }
    private val key = UUID.fromString("6d0c0a52-9f6e-4c57-9f7d-1a2b3c4d5e6f")
    private val letterbox = DeliveryOption("letterbox-48", "Through the letterbox, two days", 295)
    private val quayside = Address("A. Reader", listOf("4 Quayside, Pill"), "BS20 0ZZ", "GB")
    private val started = Session(UUID.randomUUID(), "b_7Kq2mN", 2198, now + Session.LASTS)
    private val session = started.chooseAddress(quayside, listOf(letterbox), now).chooseDelivery("letterbox-48", now)

    private fun press(token: String = "tok_3f9a", session: Session = this.session) = placeOrder.place(session, key, token)

    private fun refusal(press: () -> Unit) = assertFailsWith<Problem> { press() }.status

    @Test
    fun `pressed twice is one order`() {
        assertEquals("LK-2048-7716", press())
        assertEquals("LK-2048-7716", press())
        assertEquals(listOf("authorise 2493", "place", "discard"), world.calls)
    }

    @Test
    fun `a copy sold meanwhile gives the money back`() {
        world.isSoldOut = true
        assertEquals(409, refusal { press() })
        assertEquals(listOf("authorise 2493", "place", "cancel pay_91Tz4"), world.calls)
        assertEquals(PlacementState.FAILED, world.rows.getValue(key).state)
    }

    @Test
    fun `nothing is charged for a changed basket or a card that is refused`() {
        assertEquals(402, refusal { press("tok_dead") })
        world.rows.clear()
        world.basketPence = 2098
        assertEquals(409, refusal { press() })
        assertEquals(listOf("authorise 2493"), world.calls)
    }

    @Test
    fun `what is not known is left to the sweeper`() {
        world.ordersFail = 1
        assertFailsWith<IOException> { press() }
        val stuck = world.placingSince(now + STUCK_AFTER).single()
        assertEquals("pay_91Tz4", stuck.paymentId)
        placeOrder.resume(stuck, session, "tok_3f9a")
        assertEquals("LK-2048-7716", press())
        assertEquals(1, world.calls.count { it.startsWith("authorise") })
    }

    @Test
    fun `steps are taken in order and in time`() {
        assertEquals(422, refusal { press(session = started) })
        assertEquals(422, refusal { started.chooseAddress(quayside, emptyList(), now) })
        assertEquals(422, refusal { session.chooseDelivery("doorstep-24", now) })
        assertEquals(410, refusal { session.chooseDelivery("letterbox-48", now + Session.LASTS) })
        assertEquals(2198, session.chooseAddress(quayside, listOf(letterbox), now).totalPence)
    }

    @Test
    fun `the payment key depends on the placement alone`() {
        assertEquals(paymentKey(key), paymentKey(UUID.fromString(key.toString())))
    }
}
