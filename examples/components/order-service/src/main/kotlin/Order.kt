package example.larkspur.orders

import java.time.ZoneId
import java.time.format.DateTimeFormatter

enum class OrderState { PLACED, PAID, PICKING, DISPATCHED, DELIVERED, CANCELLED }

/** Answered as problem details. */
class Problem(val status: Int, val detail: String) : RuntimeException(detail)

/** The view: what the events of one order add up to. It can always be made again from the log. */
data class Order(
    val orderNumber: String,
    val readerId: String,
    val lines: List<Line>,
    val state: OrderState = OrderState.PLACED,
    val events: List<OrderEvent>,
) {
    private val isDigital: Boolean get() = lines.all { it.digital }

    /** This order after [event], or null if that cannot happen to it now. */
    fun after(event: OrderEvent): Order? {
        val next = when (event) {
            is OrderPlaced -> null
            is OrderPaid -> OrderState.PAID.takeIf { state == OrderState.PLACED }
            is PickingStarted -> OrderState.PICKING.takeIf { state == OrderState.PAID }
            is ParcelDispatched -> OrderState.DISPATCHED.takeIf { state in setOf(OrderState.PICKING, OrderState.DISPATCHED) }
            is OrderDelivered -> OrderState.DELIVERED.takeIf {
                state == OrderState.DISPATCHED || (state == OrderState.PAID && isDigital)
            }
            is OrderCancelled -> OrderState.CANCELLED.takeIf { state in setOf(OrderState.PLACED, OrderState.PAID) }
        }
        return next?.let { copy(state = it, events = events + event) }
    }

    /** Cancelling works until the order is picked, not until it is dispatched. */
    fun requireCancellable() {
        val picked = events.filterIsInstance<PickingStarted>().firstOrNull()
        if (picked != null) {
            val at = TIME.format(picked.headers.occurredAt.atZone(LONDON))
            throw Problem(409, "The order was picked at $at and cannot be cancelled.")
        }
        if (state !in setOf(OrderState.PLACED, OrderState.PAID)) {
            throw Problem(409, "The order is ${state.name.lowercase()} and cannot be cancelled.")
        }
    }

    companion object {
        private val LONDON = ZoneId.of("Europe/London")
        private val TIME = DateTimeFormatter.ofPattern("HH.mm")

        fun of(log: List<OrderEvent>): Order {
            val placed = log.first() as OrderPlaced
            val first = Order(placed.orderNumber, placed.readerId, placed.lines, events = listOf(placed))
            return log.drop(1).fold(first) { order, event ->
                order.after(event) ?: error("${event::class.simpleName} cannot follow ${order.state} in ${order.orderNumber}")
            }
        }
    }
}
