package example.larkspur.orders

import example.larkspur.kit.Log
import java.time.Clock
import java.util.UUID

/** Somebody else appended this number first. */
class Overtaken : RuntimeException()

interface EventLog {
    fun read(orderNumber: String): List<OrderEvent>

    /** @throws Overtaken when there is an event with this [seq]; the primary key is the lock */
    fun append(orderNumber: String, seq: Int, event: OrderEvent)
}

class Orders(private val log: EventLog, private val clock: Clock, private val lines: Log) {
    fun get(orderNumber: String): Order {
        val events = log.read(orderNumber)
        if (events.isEmpty()) throw Problem(404, "There is no order $orderNumber.")
        return Order.of(events)
    }

    fun cancel(orderNumber: String, reason: String): Order = deciding(orderNumber) { order ->
        order.requireCancellable()
        OrderCancelled(headers(), orderNumber, reason)
    }

    fun paid(orderNumber: String, paymentId: String): Order = deciding(orderNumber) { order ->
        OrderPaid(headers(), orderNumber, paymentId).takeIf { order.after(it) != null }
    }

    /** From the floor, whose scanners repeat themselves and lose their Wi-Fi: (order, tote) is told once. */
    fun picking(orderNumber: String, tote: String): Order = deciding(orderNumber) { order ->
        val event = PickingStarted(headers(), orderNumber, tote)
        if (order.after(event) == null && order.state == OrderState.CANCELLED) {
            lines.warn("picked after all", "orderNumber" to orderNumber, "tote" to tote)
        }
        event.takeIf { order.after(it) != null }
    }

    /** Reads, decides, appends; and does all three again when somebody else was quicker. */
    private fun deciding(orderNumber: String, decide: (Order) -> OrderEvent?): Order {
        repeat(ATTEMPTS) {
            val order = get(orderNumber)
            val event = decide(order) ?: return order
            try {
                log.append(orderNumber, seq = order.events.size + 1, event)
                return order.after(event)!!
            } catch (_: Overtaken) {
                lines.info("overtaken", "orderNumber" to orderNumber)
            }
        }
        throw Problem(409, "Too much is happening to $orderNumber. Please try again.")
    }

    private fun headers() = Headers(UUID.randomUUID(), clock.instant())

    private companion object {
        const val ATTEMPTS = 5
    }
}
