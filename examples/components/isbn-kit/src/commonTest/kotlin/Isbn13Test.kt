package example.larkspur.isbn

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull

class Isbn13Test {
    @Test
    fun `one book has one ISBN however it is written`() {
        val salt = Isbn13.parse("9781999000011")
        assertEquals(salt, Isbn13.parse("978-1-999-00001-1"))
        assertEquals(salt, Isbn13.parse(" 978 1 9990000 1 1 "))
        assertEquals(salt, Isbn13.parse(salt.toIsbn10OrNull()!!))
    }

    @Test
    fun `ten digits and nine become thirteen`() {
        assertEquals("9780306406157", Isbn13.parse("0-306-40615-2").digits)
        assertEquals("9780306406157", Isbn13.parse("306406152").digits)
        assertEquals("9780804429573", Isbn13.parse("080442957x").digits)
    }

    @Test
    fun `a refusal says what is wrong`() {
        fun refusal(text: String) = assertFailsWith<NotAnIsbn> { Isbn13.parse(text) }.message
        assertEquals("The check digit of 9781999000012 should be 1", refusal("9781999000012"))
        assertEquals("“12345” has 5 characters; an ISBN has 10 or 13", refusal("12345"))
        assertEquals("An ISBN has no “O” there", refusal("978199900OO11"))
        assertEquals("An ISBN has no “١” there", refusal("978199900001١"))
        assertEquals(
            "5000127062092 is a product code, but not of a book: it begins with 500",
            refusal("5000127062092"),
        )
        assertNull(Isbn13.parseOrNull("The Salt Almanac"))
    }

    @Test
    fun `hyphens follow the publisher`() {
        fun hyphenated(text: String) = Isbn13.parse(text).hyphenated()
        assertEquals("978-1-9990000-1-1", hyphenated("9781999000011"))
        assertEquals("978-0-306-40615-7", hyphenated("9780306406157"))
        assertEquals("9783161484100", hyphenated("9783161484100"))
    }

    @Test
    fun `979 has no ISBN-10`() {
        assertNull(Isbn13.parse("9791090636071").toIsbn10OrNull())
    }
}
