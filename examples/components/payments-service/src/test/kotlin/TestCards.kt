package example.larkspur.payments

/** The only tokens that may stand in a test. They exist at no acquirer. */
object TestCards {
    val ACCEPTED = Sensitive("tok_3f9a")
    val DECLINED = Sensitive("tok_dead")
}
