namespace OtopBot.Tests.Support;

// A few of LINE's schemas in the same make (references, allOf, discriminators), and two for the rest of the rules.
internal static class LineSchemaExample
{
    public const string Yaml = """
        components:
          schemas:
            ReplyMessageRequest:
              type: object
              required: [messages, replyToken]
              properties:
                replyToken: { type: string }
                messages:
                  type: array
                  minItems: 1
                  maxItems: 5
                  items: { $ref: "#/components/schemas/Message" }
            Message:
              type: object
              required: [type]
              properties:
                type: { type: string }
              discriminator:
                propertyName: type
                mapping:
                  text: "#/components/schemas/TextMessage"
                  flex: "#/components/schemas/FlexMessage"
            TextMessage:
              type: object
              required: [text]
              allOf:
                - $ref: "#/components/schemas/Message"
                - type: object
                  properties:
                    text: { type: string }
                    quoteToken: { type: string }
            FlexMessage:
              type: object
              required: [altText, contents]
              allOf:
                - $ref: "#/components/schemas/Message"
                - type: object
                  properties:
                    altText: { type: string }
                    contents: { $ref: "#/components/schemas/FlexContainer" }
            FlexContainer:
              type: object
              required: [type]
              properties:
                type: { type: string }
              discriminator:
                propertyName: type
                mapping:
                  bubble: "#/components/schemas/FlexBubble"
            FlexBubble:
              type: object
              allOf:
                - $ref: "#/components/schemas/FlexContainer"
                - properties:
                    body: { $ref: "#/components/schemas/FlexBox" }
            FlexComponent:
              type: object
              required: [type]
              properties:
                type: { type: string }
              discriminator:
                propertyName: type
                mapping:
                  box: "#/components/schemas/FlexBox"
                  text: "#/components/schemas/FlexText"
                  button: "#/components/schemas/FlexButton"
            FlexBox:
              type: object
              required: [layout, contents]
              allOf:
                - $ref: "#/components/schemas/FlexComponent"
                - properties:
                    layout: { type: string, enum: [horizontal, vertical, baseline] }
                    contents:
                      type: array
                      items: { $ref: "#/components/schemas/FlexComponent" }
            FlexText:
              type: object
              allOf:
                - $ref: "#/components/schemas/FlexComponent"
                - properties:
                    text: { type: string }
                    flex: { type: integer, format: int32 }
                    align: { type: string, enum: [start, end, center] }
            FlexButton:
              type: object
              required: [action]
              allOf:
                - $ref: "#/components/schemas/FlexComponent"
                - properties:
                    action: { $ref: "#/components/schemas/Action" }
            Action:
              type: object
              properties:
                type: { type: string }
                label: { type: string }
              discriminator:
                propertyName: type
                mapping:
                  postback: "#/components/schemas/PostbackAction"
            PostbackAction:
              type: object
              allOf:
                - $ref: "#/components/schemas/Action"
                - properties:
                    data: { type: string, minLength: 0, maxLength: 300 }
            Odds:
              type: object
              properties:
                count: { type: integer, minimum: 1, maximum: 9 }
                code: { type: string, pattern: "^[a-z]+$" }
                link: { type: string, format: uri }
                key: { type: string, format: uuid }
                any: { type: object, additionalProperties: { type: integer } }
                maybe: { type: string, nullable: true }
            Unclear:
              oneOf:
                - type: object
        """;
}
