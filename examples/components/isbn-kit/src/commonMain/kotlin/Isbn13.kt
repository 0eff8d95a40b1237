package example.larkspur.isbn

import kotlin.jvm.JvmInline

/** Why a text is not an ISBN, in words for the person who typed it. */
class NotAnIsbn(message: String) : IllegalArgumentException(message)

/** An ISBN-13 with the right check digit. There is no other way to get one than [parse]. */
@JvmInline
value class Isbn13 private constructor(val digits: String) {
    override fun toString(): String = digits

    companion object {
        /** Takes ISBN-13, ISBN-10 and SBN, with or without hyphens and spaces. */
        fun parse(text: String): Isbn13 {
            val bare = text.filterNot { it == '-' || it.isWhitespace() }.uppercase()
            return when (bare.length) {
                13 -> thirteen(bare)
                10 -> fromTen(bare)
                9 -> fromTen("0$bare") // SBN, before 1970
                else -> throw NotAnIsbn("“$text” has ${bare.length} characters; an ISBN has 10 or 13")
            }
        }

        fun parseOrNull(text: String): Isbn13? =
            try {
                parse(text)
            } catch (_: NotAnIsbn) {
                null
            }

        private fun thirteen(bare: String): Isbn13 {
            requireDigits(bare)
            if (!bare.startsWith("978") && !bare.startsWith("979")) {
                throw NotAnIsbn("$bare is a product code, but not of a book: it begins with ${bare.take(3)}")
            }
            requireCheckDigit(bare, checkDigit13(bare.take(12)))
            return Isbn13(bare)
        }

        private fun fromTen(bare: String): Isbn13 {
            requireDigits(bare.dropLast(1))
            requireCheckDigit(bare, checkDigit10(bare.take(9)))
            val first = "978" + bare.take(9)
            return Isbn13(first + checkDigit13(first))
        }
    }
}

internal fun checkDigit13(first: String): Char {
    val sum = first.withIndex().sumOf { (at, digit) -> digit.digitToInt() * if (at % 2 == 0) 1 else 3 }
    return ((10 - sum % 10) % 10).digitToChar()
}

internal fun checkDigit10(first: String): Char {
    val sum = first.withIndex().sumOf { (at, digit) -> digit.digitToInt() * (10 - at) }
    val check = (11 - sum % 11) % 11
    return if (check == 10) 'X' else check.digitToChar()
}

// Char.isDigit() is also true of digits in other scripts, which digitToInt() would accept
private fun requireDigits(bare: String) {
    val odd = bare.firstOrNull { it !in '0'..'9' } ?: return
    throw NotAnIsbn("An ISBN has no “$odd” there")
}

private fun requireCheckDigit(bare: String, expected: Char) {
    if (bare.last() != expected) {
        throw NotAnIsbn("The check digit of $bare should be $expected")
    }
}
