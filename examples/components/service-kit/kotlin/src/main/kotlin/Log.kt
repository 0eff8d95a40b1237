package example.larkspur.kit

import java.time.Clock

enum class Level { INFO, WARN, ERROR }

/** Writes one line of JSON for each event, the same in all flavours; see format/. */
class Log(
    private val clock: Clock = Clock.systemUTC(),
    private val write: (String) -> Unit = ::println,
) {
    fun info(message: String, vararg fields: Pair<String, Any?>) = line(Level.INFO, message, fields)

    fun warn(message: String, vararg fields: Pair<String, Any?>) = line(Level.WARN, message, fields)

    fun error(message: String, vararg fields: Pair<String, Any?>) = line(Level.ERROR, message, fields)

    private fun line(level: Level, message: String, fields: Array<out Pair<String, Any?>>) {
        val all = listOf(
            "time" to clock.instant(),
            "level" to level.name.lowercase(),
            "message" to message,
        ) + fields
        write(json(all.toMap()))
    }
}

/** Enough JSON for logs and health answers. What it does not know becomes its toString(). */
fun json(value: Any?): String = when (value) {
    null -> "null"
    is Boolean, is Int, is Long, is Double -> value.toString()
    is Map<*, *> -> value.entries.joinToString(",", "{", "}") { (key, one) -> "${quoted(key.toString())}:${json(one)}" }
    is Iterable<*> -> value.joinToString(",", "[", "]") { json(it) }
    else -> quoted(value.toString())
}

private fun quoted(text: String): String = buildString {
    append('"')
    for (char in text) {
        when {
            char == '"' || char == '\\' -> append('\\').append(char)
            char == '\n' -> append("\\n")
            char < ' ' -> append("\\u%04x".format(char.code))
            else -> append(char)
        }
    }
    append('"')
}
