package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.github.wxcard.testing.CardListAssert;
import io.github.wxcard.testing.CardLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class MockMvcTest {
  @RegisterExtension
  static final CardLists LISTS = CardLists.with(Kit.CARDS).recordingTo("target/cards");

  @Autowired private WebApplicationContext context;
  private MockMvc mvc;

  @BeforeEach
  void everyAnswerIsOffered() {
    mvc =
        MockMvcBuilders.webAppContextSetup(context)
            .alwaysDo(result -> LISTS.offer(result.getResponse().getContentAsString()))
            .build();
  }

  @Test
  void theEnvelopeHoldsARightList() throws Exception {
    mvc.perform(get("/api/cards").param("id", Kit.CARD, Kit.OTHER_CARD))
        .andExpect(content().string(Kit.CARDS.at("data.cardList").valid()));
  }

  @Test
  void theEntryIsRight() throws Exception {
    String json =
        mvc.perform(get("/api/cards/{id}", Kit.CARD)).andReturn().getResponse().getContentAsString();

    assertThat(json).satisfies(Kit.CARDS.condition());
    CardListAssert.assertThat(json).with(Kit.CARDS).isValid().hasCards(1).hasVerifiedSignatures(1);
  }

  @Test
  void anAnswerWithoutACardIsPassedOver() throws Exception {
    mvc.perform(get("/api/health")).andExpect(content().json("{\"status\":\"up\"}"));
  }
}
