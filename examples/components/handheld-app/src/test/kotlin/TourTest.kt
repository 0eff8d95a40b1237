package example.larkspur.handheld

import example.larkspur.isbn.Isbn13
import kotlin.test.Test
import kotlin.test.assertEquals

class TourTest {
    private val salt = Isbn13.parse("9781999000011")
    private val aunt = Isbn13.parse("9781999000035")
    private val stops = listOf(
        Stop("S-14-C-07", salt, "The Salt Almanac", "S-118"),
        Stop("S-14-C-07", aunt, "The Cartographer’s Aunt", "S-119"),
        Stop("S-15-A-01", salt, "The Salt Almanac", "S-118"),
    )
    private var hasWifi = true
    private val sent = mutableListOf<Picked>()
    private val outbox = Outbox { picked -> hasWifi.also { if (it) sent += picked } }
    private val tour = Tour(stops, outbox)

    @Test
    fun `shelf, book, tote`() {
        assertEquals(Screen.GoTo("S-14-C-07"), tour.screen())
        assertEquals(Screen.Take("The Salt Almanac", salt), tour.scanned("S-14-C-07"))
        assertEquals(Screen.PutInto("S-118"), tour.scanned("9781999000011"))
        assertEquals(Screen.Take("The Cartographer’s Aunt", aunt), tour.scanned("S-118"))
        tour.scanned("978-1-999-00003-5")
        assertEquals(Screen.GoTo("S-15-A-01"), tour.scanned("S-119"))
    }

    @Test
    fun `what is wrong changes nothing`() {
        assertEquals(Screen.Wrong("That is S-14-C-08", Screen.GoTo("S-14-C-07")), tour.scanned("S-14-C-08"))
        tour.scanned("S-14-C-07")
        val take = Screen.Take("The Salt Almanac", salt)
        assertEquals(Screen.Wrong("Same shelf, other book", take), tour.scanned("9781999000035"))
        assertEquals(Screen.Wrong("That is not a book", take), tour.scanned("S-118"))
        assertEquals(take, tour.screen())
    }

    @Test
    fun `goes on without Wi-Fi and tells in order`() {
        hasWifi = false
        for (code in listOf("S-14-C-07", "9781999000011", "S-118", "9781999000035", "S-119", "S-15-A-01", "9781999000011")) {
            tour.scanned(code)
        }
        assertEquals(Screen.Done, tour.scanned("S-118"))
        assertEquals(3, outbox.size)
        hasWifi = true
        outbox.flush()
        assertEquals(listOf(0, 1, 2), sent.map { it.step })
        assertEquals(Screen.Done, tour.scanned("S-118"))
    }
}
