package example.larkspur.checkout

import example.larkspur.kit.Log
import java.time.Clock
import java.util.UUID

interface Baskets {
    fun totalPence(basketId: String): Int

    fun discard(basketId: String)
}

interface Payments {
    /** @throws Problem 402 when declined */
    fun authorise(amountPence: Int, token: String, key: UUID): String

    fun cancel(paymentId: String)
}

/** The same payment is the same order, so repeating a call is harmless. */
interface Orders {
    /** The order number, or null when a copy was sold meanwhile. */
    fun place(session: Session, paymentId: String): String?
}

/** The saga of ADR 7. It may be stopped at any line and resumed with the same key. */
class PlaceOrder(
    private val placements: Placements,
    private val baskets: Baskets,
    private val payments: Payments,
    private val orders: Orders,
    private val clock: Clock,
    private val log: Log,
) {
    fun place(session: Session, key: UUID, paymentToken: String): String {
        val (placement, isOurs) = placements.begin(key, session.id, clock.instant())
        if (placement.sessionId != session.id) throw changed("This key belongs to another session.")
        val done = if (isOurs) run(placement, session, paymentToken) else placements.await(key, PATIENCE)
        done?.orderNumber?.let { return it }
        if (done?.state == PlacementState.FAILED) throw changed("That attempt failed, and nothing was paid.")
        throw changed("We are still working on it. Please press the button again.")
    }

    /** Called by the sweeper for what has been placing for more than [STUCK_AFTER]. */
    fun resume(placement: Placement, session: Session, paymentToken: String) {
        log.warn("placement resumed", "session" to session.id, "paymentId" to placement.paymentId)
        run(placement, session, paymentToken)
    }

    private fun run(begun: Placement, session: Session, token: String): Placement {
        var placement = begun
        try {
            if (placement.paymentId == null) {
                session.requirePayable(clock.instant())
                if (baskets.totalPence(session.basketId) != session.basketPence) {
                    throw changed("The price of one book has changed since you started.")
                }
                val paymentId = payments.authorise(session.totalPence, token, paymentKey(placement.key))
                placement = save(placement.copy(paymentId = paymentId))
            }
            val orderNumber = orders.place(session, placement.paymentId!!) ?: throw changed("A copy was sold meanwhile.")
            placement = save(placement.copy(state = PlacementState.PLACED, orderNumber = orderNumber))
        } catch (refused: Problem) {
            // Any other exception leaves the row at “placing”, and the sweeper takes it up
            placement.paymentId?.let(payments::cancel)
            save(placement.copy(state = PlacementState.FAILED))
            throw refused
        }
        runCatching { baskets.discard(session.basketId) } // it expires by itself after thirty days
        return placement
    }

    private fun save(placement: Placement) = placement.copy(updatedAt = clock.instant()).also(placements::save)

    private fun changed(detail: String) = Problem(409, "The basket has changed", detail)
}
