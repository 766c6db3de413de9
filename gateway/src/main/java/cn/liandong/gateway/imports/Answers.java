package cn.liandong.gateway.imports;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import java.util.List;

record Answers(List<Answer> answers) {
  record Answer(String questionId, String answer) {
    cn.liandong.proto.imports.v1.Answer proto() {
      return cn.liandong.proto.imports.v1.Answer.newBuilder()
          .setQuestionId(orEmpty(questionId))
          .setAnswer(orEmpty(answer))
          .build();
    }
  }

  AnswerQuestionsRequest of(ImportId id) {
    return AnswerQuestionsRequest.newBuilder()
        .setImportId(id.id())
        .addAllAnswers(Protos.list(orEmpty(answers), Answer::proto))
        .build();
  }
}
