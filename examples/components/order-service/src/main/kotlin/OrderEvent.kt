package example.larkspur.orders

import java.time.Instant
import java.util.UUID

data class Headers(val eventId: UUID, val occurredAt: Instant)

data class Line(val isbn: String, val quantity: Int, val digital: Boolean = false)

/** What happens to an order, as it stands in the log and as it is published. See docs/events.md. */
sealed interface OrderEvent {
    val headers: Headers
    val orderNumber: String
}

data class OrderPlaced(
    override val headers: Headers,
    override val orderNumber: String,
    val readerId: String,
    val lines: List<Line>,
    val total: Int,
    val currency: String = "GBP",
) : OrderEvent

data class OrderPaid(override val headers: Headers, override val orderNumber: String, val paymentId: String) : OrderEvent

/** Told by the floor. In the log and the history, but not on the topic. */
data class PickingStarted(override val headers: Headers, override val orderNumber: String, val tote: String) : OrderEvent

data class ParcelDispatched(
    override val headers: Headers,
    override val orderNumber: String,
    val tote: String,
    val trackingCode: String,
    val last: Boolean,
) : OrderEvent

data class OrderDelivered(override val headers: Headers, override val orderNumber: String) : OrderEvent

data class OrderCancelled(override val headers: Headers, override val orderNumber: String, val reason: String) : OrderEvent

/** The type on the topic, or null for what stays in the house. */
val OrderEvent.published: String?
    get() = when (this) {
        is OrderPlaced -> "orders.placed"
        is OrderPaid -> "orders.paid"
        is PickingStarted -> null
        is ParcelDispatched -> "orders.dispatched"
        is OrderDelivered -> "orders.delivered"
        is OrderCancelled -> "orders.cancelled"
    }
