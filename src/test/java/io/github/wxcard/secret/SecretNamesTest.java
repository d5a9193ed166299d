package io.github.wxcard.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticketing",
        "tickets",
        "my_ticket",
        "ticket2",
        "x secret",
        "secrets",
        "apiTicketId",
        "token",
        "accessTokens",
        "nonce_str",
        "",
        "-",
        "openid",
        "cardExt",
        "icket",
        "t",
        "n"
      })
  void otherNamesAreNone(String name) {
    assertThat(SecretNames.contains(name)).as(name).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_ticket",
        "apiTicket",
        "api_ticket:",
        "cardApiTicket",
        "wx-api-ticket",
        "API TICKET",
        "jsapi_ticket",
        "js.api.ticket",
        "access_token",
        "my-access-token!",
        "appsecret",
        "wxAppSecret",
        "ticket",
        "Ticket_",
        ".secret.",
        "SECRET",
        "t-i-c-k-e-t",
        "\u5361apiticket"
      })
  void caseAndPunctuationCountForNothing(String name) {
    assertThat(SecretNames.contains(name)).as(name).isTrue();
  }
}
