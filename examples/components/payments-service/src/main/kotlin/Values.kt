package example.larkspur.payments

import java.util.UUID

enum class Currency { GBP, EUR, USD }

/** Integers in the smallest unit. There are no floating point numbers in this service. */
data class Money(val amount: Int, val currency: Currency) {
    operator fun plus(other: Money) = copy(amount = Math.addExact(amount, amountOf(other)))

    operator fun minus(other: Money) = copy(amount = Math.subtractExact(amount, amountOf(other)))

    private fun amountOf(other: Money): Int {
        require(currency == other.currency) { "$currency and ${other.currency} do not mix" }
        return other.amount
    }
}

/** A value that must not get into a log, however it is printed. */
class Sensitive<T : Any>(val value: T) {
    override fun toString() = "***"

    override fun equals(other: Any?) = other is Sensitive<*> && other.value == value

    override fun hashCode() = value.hashCode()
}

@JvmInline
value class OrderNumber(val value: String)

@JvmInline
value class PaymentId(val value: String)

data class NewPayment(
    val orderNumber: OrderNumber,
    val amount: Money,
    val token: Sensitive<String>,
)

/** One for each intention, not for each attempt. */
@JvmInline
value class IdempotencyKey(val value: UUID) {
    companion object {
        /** The same words give the same key, also after a restart. */
        fun of(intention: String, subject: String) =
            IdempotencyKey(UUID.nameUUIDFromBytes("$intention:$subject".toByteArray()))
    }
}
