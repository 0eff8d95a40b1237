package example.larkspur.purchasing

import java.time.LocalDate

data class Line(val isbn: String, val quantity: Int, val unitPence: Int)

enum class PurchaseOrderState { OPEN, PARTLY_RECEIVED, CLOSED }

/** What we asked a publisher or wholesaler for, and what has come so far. */
data class PurchaseOrder(
    val number: String,
    val supplier: String,
    val raisedOn: LocalDate,
    val lines: List<Line>,
    val received: Map<String, Int> = emptyMap(),
    val givenUp: Set<String> = emptySet(), // the supplier has said that these will not come
) {
    fun outstanding(isbn: String): Int {
        if (isbn in givenUp) return 0
        val ordered = lines.filter { it.isbn == isbn }.sumOf { it.quantity }
        return (ordered - (received[isbn] ?: 0)).coerceAtLeast(0)
    }

    val state: PurchaseOrderState
        get() = when {
            lines.all { outstanding(it.isbn) == 0 } -> PurchaseOrderState.CLOSED
            received.isNotEmpty() -> PurchaseOrderState.PARTLY_RECEIVED
            else -> PurchaseOrderState.OPEN
        }
}

/** What goods-in counted, from a stock event of the kind “receipt”. */
data class Receipt(val supplier: String, val isbn: String, val quantity: Int)

/** Copies of a receipt that belong to a purchase order, or, with none, that nobody asked for. */
data class Match(val orderNumber: String?, val quantity: Int)

/** Gives what arrived to the oldest order of the same supplier that waits for it. */
fun match(receipt: Receipt, orders: List<PurchaseOrder>): List<Match> {
    var left = receipt.quantity
    val matches = mutableListOf<Match>()
    val waiting = orders
        .filter { it.supplier == receipt.supplier && it.outstanding(receipt.isbn) > 0 }
        .sortedWith(compareBy({ it.raisedOn }, { it.number }))
    for (order in waiting) {
        if (left == 0) break
        val taken = minOf(left, order.outstanding(receipt.isbn))
        matches += Match(order.number, taken)
        left -= taken
    }
    // Not given to another supplier’s order: the invoice would go to the wrong house
    if (left > 0) matches += Match(null, left)
    return matches
}

/** A supplier’s terms, as agreed by Trade. */
data class Terms(val supplier: String, val minimumPence: Int, val multipleOf: Int = 1)

data class Need(val isbn: String, val copies: Int, val unitPence: Int)

/** The lines of a new order, or null while it is not worth the supplier’s minimum. */
fun raise(terms: Terms, needs: List<Need>, open: List<PurchaseOrder>): List<Line>? {
    val lines = needs.mapNotNull { need ->
        val onItsWay = open.filter { it.supplier == terms.supplier }.sumOf { it.outstanding(need.isbn) }
        val missing = need.copies - onItsWay
        if (missing <= 0) null else Line(need.isbn, roundUp(missing, terms.multipleOf), need.unitPence)
    }
    return lines.takeIf { it.isNotEmpty() && it.sumOf { line -> line.quantity * line.unitPence } >= terms.minimumPence }
}

private fun roundUp(copies: Int, multiple: Int) = (copies + multiple - 1) / multiple * multiple
