package example.larkspur.checkout

import java.time.Duration
import java.time.Instant
import java.util.UUID

enum class Step { ADDRESS, DELIVERY, PAYMENT, PLACED }

data class Address(val name: String, val lines: List<String>, val postcode: String, val country: String)

data class DeliveryOption(val id: String, val label: String, val pricePence: Int)

/** Answered as problem details. [detail] is written for readers; checkout-web shows it as it is. */
class Problem(val status: Int, val title: String, val detail: String) : RuntimeException(detail)

/** The short-lived record of four steps. A change of mind leads back, never forward. */
data class Session(
    val id: UUID,
    val basketId: String,
    val basketPence: Int,
    val expiresAt: Instant,
    val readerId: String? = null, // null for a guest
    val step: Step = Step.ADDRESS,
    val address: Address? = null,
    val offered: List<DeliveryOption> = emptyList(),
    val option: DeliveryOption? = null,
) {
    val totalPence: Int get() = basketPence + (option?.pricePence ?: 0)

    fun chooseAddress(address: Address, offered: List<DeliveryOption>, now: Instant): Session {
        requireOpen(now)
        if (offered.isEmpty()) {
            throw Problem(422, "Step not possible", "Nobody can bring these books to ${address.postcode}.")
        }
        // An option belongs to an address; the one chosen before may not go there
        return copy(step = Step.DELIVERY, address = address, offered = offered, option = null)
    }

    fun chooseDelivery(optionId: String, now: Instant): Session {
        requireOpen(now)
        val option = offered.find { it.id == optionId }
            ?: throw Problem(422, "Step not possible", "That delivery is not offered for this address.")
        return copy(step = Step.PAYMENT, option = option)
    }

    fun requirePayable(now: Instant) {
        requireOpen(now)
        if (step != Step.PAYMENT) throw Problem(422, "Step not possible", "Please choose a delivery first.")
    }

    private fun requireOpen(now: Instant) {
        if (step == Step.PLACED) throw Problem(422, "Step not possible", "This order has been placed.")
        if (now >= expiresAt) {
            throw Problem(410, "Session has expired", "Sessions end after two hours. The basket is still there.")
        }
    }

    companion object {
        /** As long as delivery keeps its promises. */
        val LASTS: Duration = Duration.ofHours(2)
    }
}
