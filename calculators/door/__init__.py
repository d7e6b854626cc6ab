"""The funding rules behind the one door: answers as plain JSON in, the rule's own result out."""
