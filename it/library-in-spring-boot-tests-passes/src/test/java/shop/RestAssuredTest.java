package shop;

import static io.restassured.RestAssured.given;

import io.github.wxcard.testing.CardLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RestAssuredTest {
  @RegisterExtension
  static final CardLists LISTS = CardLists.with(Kit.CARDS).recordingTo("target/cards");

  @Value("${local.server.port}")
  private int port;

  @Test
  void theEntryIsRight() {
    String json =
        given()
            .port(port)
            .get("/api/cards/{id}", Kit.CARD)
            .then()
            .body(Kit.CARDS.valid())
            .extract()
            .asString();
    LISTS.accept(json);
  }
}
