package shop;

import io.github.wxcard.testing.CardLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.MockMvcWebTestClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class WebTestClientTest {
  @RegisterExtension
  static final CardLists LISTS = CardLists.with(Kit.CARDS).recordingTo("target/cards");

  @Autowired private WebApplicationContext context;

  @Test
  void whatTheSdkSignsIsRight() {
    MockMvcWebTestClient.bindToApplicationContext(context)
        .build()
        .get()
        .uri("/api/cards/{id}/signature", Kit.CARD)
        .exchange()
        .expectBody(String.class)
        .value(Kit.CARDS.valid())
        .value(LISTS::accept);
  }
}
