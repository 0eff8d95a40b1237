package example.larkspur.accounts

import example.larkspur.kit.Log
import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import javax.crypto.AEADBadTagException
import javax.crypto.KeyGenerator
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse

private class Keys : KeyRing {
    private val keys = mutableMapOf<ReaderId, DataKey>()
    private val destroyed = mutableSetOf<ReaderId>()

    override fun dataKey(reader: ReaderId): DataKey {
        if (reader in destroyed) throw Forgotten(reader)
        return keys.getOrPut(reader) { DataKey(KeyGenerator.getInstance("AES").generateKey()) }
    }

    override fun destroy(reader: ReaderId) {
        destroyed += reader
    }
}

class ProfilesTest {
    private val wren = ReaderId("r_40021")
    private val keys = Keys()
    private val column = PersonalColumn(keys)
    private val row = mapOf("name" to "Wren Abbott", "email" to "wren@mailbox.example", "language" to "cy")
        .mapValues { (_, plain) -> column.seal(wren, plain) }
    private val consents = mutableSetOf<String>()
    private val access = mutableListOf<AccessEntry>()
    private val lines = mutableListOf<String>()
    private val clock = Clock.fixed(Instant.parse("2025-11-03T18:42:00Z"), ZoneOffset.UTC)
    private val profiles = Profiles(
        object : ReaderStore {
            override fun sealed(reader: ReaderId) = row.takeIf { reader == wren }

            override fun hasConsent(reader: ReaderId, topic: String) = topic in consents
        },
        column, Purposes.parse(File("purposes.yaml").readText()), access::add, clock, Log(clock, lines::add),
    )

    @Test
    fun `gives the fields asked for and writes down who asked`() {
        val answer = profiles.read(wren, "messaging-service", "order confirmation", setOf("name", "language"))
        assertEquals(mapOf("id" to "r_40021", "name" to "Wren Abbott", "language" to "cy"), answer)
        assertEquals("order confirmation", access.single().purpose)
    }

    @Test
    fun `refuses what nobody agreed to`() {
        fun refusal(caller: String, purpose: String, vararg fields: String) =
            assertFailsWith<Refused> { profiles.read(wren, caller, purpose, fields.toSet()) }.detail
        assertEquals("“curiosity” is not a purpose of shop-web", refusal("shop-web", "curiosity", "name"))
        assertEquals("“gift note” does not cover email", refusal("checkout-service", "gift note", "name", "email"))
        assertEquals(
            "“order confirmation” is not a purpose of checkout-service",
            refusal("checkout-service", "order confirmation", "email"),
        )
        assertEquals(emptyList(), access)
        assertEquals(3, lines.count { "\"status\":403" in it })
    }

    @Test
    fun `some purposes need the reader to have agreed`() {
        fun invite() = profiles.read(wren, "book-clubs-service", "club invitation", setOf("name"))
        assertEquals(403, assertFailsWith<Refused> { invite() }.status)
        consents += "personal-suggestions"
        assertEquals("Wren Abbott", invite()["name"])
    }

    @Test
    fun `somebody who was forgotten was never there`() {
        keys.destroy(wren)
        fun detail(reader: ReaderId) =
            assertFailsWith<Refused> { profiles.read(reader, "checkout-service", "gift note", setOf("name")) }.detail
        assertEquals("There is no reader r_40021", detail(wren))
        assertEquals("There is no reader r_1", detail(ReaderId("r_1")))
    }

    @Test
    fun `a sealed column is readable for its reader alone`() {
        val sealed = row.getValue("email")
        assertFalse("wren" in sealed.decodeToString())
        assertFailsWith<AEADBadTagException> { column.open(ReaderId("r_40022"), sealed) }
    }
}
