package example.larkspur.accounts

import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

@JvmInline
value class ReaderId(val value: String)

/** The reader’s data key has been destroyed, and with it everything sealed under it. */
class Forgotten(reader: ReaderId) : RuntimeException("${reader.value} has been forgotten")

/** Data keys, unwrapped by the vault. Destroying one is how a reader is forgotten. */
interface KeyRing {
    /** @throws Forgotten when the key has been destroyed */
    fun dataKey(reader: ReaderId): DataKey

    fun destroy(reader: ReaderId)
}

/** A column that a copy of the database does not give away. */
class PersonalColumn(private val keys: KeyRing) {
    fun seal(reader: ReaderId, plain: String): ByteArray =
        keys.dataKey(reader).seal(plain.encodeToByteArray(), aad = reader.value.encodeToByteArray())

    fun open(reader: ReaderId, sealed: ByteArray): String =
        keys.dataKey(reader).open(sealed, aad = reader.value.encodeToByteArray()).decodeToString()
}

/** AES-GCM. The format is one byte of version, the nonce, then the text and its tag. */
class DataKey(private val key: SecretKey, private val random: SecureRandom = SecureRandom()) {
    fun seal(plain: ByteArray, aad: ByteArray): ByteArray {
        val nonce = ByteArray(NONCE_BYTES).also(random::nextBytes)
        return byteArrayOf(VERSION) + nonce + cipher(Cipher.ENCRYPT_MODE, nonce, aad).doFinal(plain)
    }

    fun open(sealed: ByteArray, aad: ByteArray): ByteArray {
        require(sealed.first() == VERSION) { "Sealed with version ${sealed.first()}, which is not known here" }
        val nonce = sealed.copyOfRange(1, 1 + NONCE_BYTES)
        return cipher(Cipher.DECRYPT_MODE, nonce, aad).doFinal(sealed, 1 + NONCE_BYTES, sealed.size - 1 - NONCE_BYTES)
    }

    private fun cipher(mode: Int, nonce: ByteArray, aad: ByteArray): Cipher =
        Cipher.getInstance("AES/GCM/NoPadding").apply {
            init(mode, key, GCMParameterSpec(TAG_BITS, nonce))
            updateAAD(aad)
        }

    private companion object {
        const val VERSION: Byte = 1
        const val NONCE_BYTES = 12
        const val TAG_BITS = 128
    }
}
