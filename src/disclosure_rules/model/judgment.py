"""What a professional has judged where a code of ethics leaves it to their judgment."""

from attrs import frozen

from disclosure_rules.model.value import Value

__all__ = ["ProfessionalJudgment"]


@frozen(kw_only=True, repr=False)
class ProfessionalJudgment(Value):
    """What the professional has judged; what nobody has judged so is not so.

    Args:
        identity_is_unavoidable: A consultation cannot serve its purpose without what may show
            who the client is.
        need_is_compelling: There is a compelling professional reason to disclose this.
        order_could_harm_client: To disclose what a court has ordered could harm the client;
            ``None`` if nobody has considered it.
        client_may_hasten_death: The client is terminally ill and considers hastening death, and
            that is the danger in question.
    """

    identity_is_unavoidable: bool = False
    need_is_compelling: bool = False
    order_could_harm_client: bool | None = None
    client_may_hasten_death: bool = False
