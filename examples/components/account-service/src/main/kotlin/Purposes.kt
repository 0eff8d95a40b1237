package example.larkspur.accounts

import java.time.LocalDate

/** An agreement between a team and Accounts about why it reads which fields. */
data class Purpose(
    val name: String,
    val service: String,
    val fields: Set<String>,
    val basis: String,
    val topic: String? = null,
    val review: LocalDate? = null,
)

class Purposes(private val all: List<Purpose>) {
    /** Why [caller] may not read [fields] for [purpose], or null if it may. */
    fun refusal(caller: String, purpose: String, fields: Set<String>): String? {
        val agreed = all.find { it.name == purpose && it.service == caller }
            ?: return "“$purpose” is not a purpose of $caller"
        val beyond = fields - agreed.fields
        return if (beyond.isEmpty()) null else "“$purpose” does not cover ${beyond.sorted().joinToString()}"
    }

    /** The consent without which [purpose] of [caller] is off. */
    fun topic(caller: String, purpose: String): String? =
        all.find { it.name == purpose && it.service == caller }?.takeIf { it.basis == "consent" }?.topic

    companion object {
        /**
         * Reads purposes.yaml, which is deliberately less than YAML: each agreement starts with
         * `- purpose:` and has one `name: value` on a line. Whatever else is in it stops the start.
         */
        fun parse(text: String): Purposes {
            val blocks = mutableListOf<MutableMap<String, String>>()
            for (line in text.lines().filter { it.isNotBlank() && !it.startsWith("#") }) {
                if (line.startsWith("- ")) blocks += mutableMapOf<String, String>()
                val (name, value) = line.removePrefix("- ").trim().split(": ", limit = 2)
                blocks.last()[name] = value
            }
            return Purposes(blocks.map(::purpose))
        }

        private fun purpose(block: Map<String, String>) = Purpose(
            name = block.getValue("purpose"),
            service = block.getValue("service"),
            fields = block.getValue("fields").removeSurrounding("[", "]").split(", ").toSet(),
            basis = block.getValue("basis"),
            topic = block["topic"],
            review = block["review"]?.let(LocalDate::parse),
        )
    }
}
